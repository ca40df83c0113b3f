package org.agendagate.access;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Proves name and password by {@code passwords}, slowly for whoever guesses, and counts what fails. */
final class ThrottledLogins implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final GateUserDetails users;
    private final LoginThrottle throttle;
    private final ProvenLogins proven;
    private final FailedLogins failures;

    ThrottledLogins(
            AuthenticationProvider passwords,
            GateUserDetails users,
            LoginThrottle throttle,
            ProvenLogins proven,
            FailedLogins failures) {
        this.passwords = passwords;
        this.users = users;
        this.throttle = throttle;
        this.proven = proven;
        this.failures = failures;
    }

    /**
     * Says of a wrong password, an unknown user and a disabled one the same.
     *
     * @throws ThrottledException where the attempt comes too soon; the password was not looked at, and it is counted all the same
     */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String place = LoginPlace.of(attempt);
        Optional<Authentication> known = proven.find(user, password, place).filter(this::holds);
        if (known.isPresent()) {
            return with(known.get(), attempt);
        }
        String address = LoginPlace.addressOf(attempt);
        Duration wait = throttle.wait(user, address);
        if (!wait.isZero()) {
            if (proven.findOlder(user, password, place).isEmpty()) {
                proven.doubt(user, place);
            }
            failures.count(user, address);
            throw new ThrottledException(wait);
        }
        Authentication login;
        try {
            login = prove(attempt, user, address);
        } catch (AuthenticationServiceException out) {
            return with(forReading(whileOut(user, password, attempt, out)), attempt);
        }
        throttle.succeeded(user, address);
        proven.keep(user, password, place, login);
        return login;
    }

    /** Nobody knows then whether another password is right; it is no guess to be made again and again. */
    private Authentication whileOut(
            String user, String password, Authentication attempt, AuthenticationServiceException out) {
        String place = LoginPlace.of(attempt);
        return proven.findOlder(user, password, place).orElseThrow(() -> {
            if (proven.knows(user, place)) {
                throttle.failed(user, LoginPlace.addressOf(attempt));
            }
            return out;
        });
    }

    /** While the database is out, what was proven before stands, and self-checks go on; no record can be reached. */
    private boolean holds(Authentication login) {
        try {
            return !(login.getPrincipal() instanceof KnownUser user) || users.holds(user);
        } catch (DataAccessException out) {
            return true;
        }
    }

    private Authentication prove(Authentication attempt, String user, String address) {
        try {
            Authentication login = passwords.authenticate(attempt);
            if (login == null) {
                throw new BadCredentialsException("not proven");
            }
            return login;
        } catch (AuthenticationServiceException unavailable) {
            throw unavailable;
        } catch (AuthenticationException wrong) {
            throttle.failed(user, address);
            failures.count(user, address);
            proven.doubt(user, LoginPlace.of(attempt));
            proven.forget(user, String.valueOf(attempt.getCredentials()));
            throw new BadCredentialsException("wrong name or password", wrong);
        }
    }

    /** Without the roles that change what does not need the database; nobody knows whether the user still has them. */
    private static Authentication forReading(Authentication login) {
        return UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(login.getPrincipal()),
                null,
                login.getAuthorities().stream()
                        .filter(authority -> !Role.POLICY.authority().equals(authority.getAuthority())
                                && !Role.ADMIN.authority().equals(authority.getAuthority()))
                        .toList());
    }

    private static Authentication with(Authentication known, Authentication attempt) {
        UsernamePasswordAuthenticationToken login = UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(known.getPrincipal()), null, known.getAuthorities());
        login.setDetails(attempt.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return passwords.supports(attempt);
    }
}
