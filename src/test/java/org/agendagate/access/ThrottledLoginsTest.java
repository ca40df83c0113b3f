package org.agendagate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.agendagate.records.Databases;
import org.agendagate.records.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What stands of a login for those who come again, or somebody else, and while nobody can look it up. */
class ThrottledLoginsTest {
    private static final String HOME = "192.0.2.1";
    private static final Instant BEGINNING = Instant.parse("2026-11-25T01:30:00Z");

    @TempDir
    private Path directory;

    private Instant now = BEGINNING;
    private @Nullable AuthenticationException failure;
    private @Nullable ThrottledLogins logins;

    private @Nullable FailedLogins failures;

    @BeforeEach
    void open() {
        Store store = new Store(Databases.open(Databases.h2(directory.resolve("agenda-gate"))));
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        AuthenticationProvider passwords = new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication attempt) {
                if (failure != null) {
                    throw failure;
                } else if (!"right".equals(attempt.getCredentials())) {
                    throw new BadCredentialsException("wrong");
                }
                return UsernamePasswordAuthenticationToken.authenticated(
                        attempt.getName(),
                        null,
                        List.of(
                                new SimpleGrantedAuthority(Role.CLERK.authority()),
                                new SimpleGrantedAuthority(Role.POLICY.authority())));
            }

            @Override
            public boolean supports(Class<?> attempt) {
                return true;
            }
        };
        failures = new FailedLogins(store, clock);
        logins = new ThrottledLogins(
                passwords,
                new GateUserDetails(new Users(store)),
                new LoginThrottle(clock),
                new ProvenLogins(clock),
                failures);
    }

    private Authentication logIn() {
        return logIn("right", HOME, "program");
    }

    private Authentication logIn(String password, String address, String client) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", client);
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated("clerk", password);
        attempt.setDetails(new LoginPlace(request));
        return Objects.requireNonNull(logins).authenticate(attempt);
    }

    private void guess(int times, String address, String client) {
        for (int i = 0; i < times; i++) {
            String password = "wrong " + i;
            assertThatThrownBy(() -> logIn(password, address, client)).isInstanceOf(AuthenticationException.class);
        }
    }

    private int listed() {
        return Objects.requireNonNull(failures).list(10).stream()
                .mapToInt(FailedLogins.Failures::count)
                .sum();
    }

    private void outFrom(Instant time) {
        now = time;
        failure = new AuthenticationServiceException("out");
    }

    @Test
    void letsWhoWasProvenGoOnWithoutThePowerToEditRules() {
        logIn();
        outFrom(BEGINNING.plus(Duration.ofHours(2)));

        assertThat(logIn().getAuthorities())
                .extracting(authority -> authority.getAuthority())
                .containsExactly(Role.CLERK.authority());
    }

    @Test
    void letsNobodyInWhoWasProvenTheDayBefore() {
        logIn();
        outFrom(BEGINNING.plus(Duration.ofDays(1)));

        assertThatThrownBy(this::logIn).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void forgetsWhatWasProvenOnceItIsWrong() {
        logIn();
        now = BEGINNING.plus(Duration.ofHours(1));
        failure = new BadCredentialsException("disabled meanwhile");
        assertThatThrownBy(this::logIn).isInstanceOf(BadCredentialsException.class);

        outFrom(BEGINNING.plus(Duration.ofHours(2)));

        assertThatThrownBy(this::logIn).isInstanceOf(AuthenticationServiceException.class);
    }

    /** Whoever guesses right after a login waits for the right password as for the wrong ones, and each try is listed. */
    @ParameterizedTest
    @CsvSource({"192.0.2.1, program", "192.0.2.1, another", "192.0.2.2, program"})
    void exemptsNoGuesserForALoginBefore(String address, String client) {
        logIn();
        guess(8, address, client);

        assertThatThrownBy(() -> logIn("right", address, client)).isInstanceOf(ThrottledException.class);
        assertThat(listed()).isEqualTo(9);
    }

    @Test
    void letsAProgramGoOnWhileSomebodyElsewhereGuesses() {
        logIn();
        guess(8, "192.0.2.2", "program");
        guess(8, HOME, "another");

        assertThat(logIn().isAuthenticated()).isTrue();
    }

    @Test
    void endsAProofWithAWrongPasswordFromThere() {
        logIn();
        guess(1, HOME, "program");
        failure = new AuthenticationServiceException("asked again");

        assertThatThrownBy(this::logIn).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void takesNoProofFromAnotherPlaceWhileNobodyCanBeLookedUp() {
        logIn();
        outFrom(BEGINNING.plus(Duration.ofHours(2)));

        assertThatThrownBy(() -> logIn("right", "192.0.2.2", "program"))
                .isInstanceOf(AuthenticationServiceException.class);
        guess(LoginThrottle.FREE_AT_ADDRESS_FOR_USER, HOME, "program");
        assertThatThrownBy(this::logIn).isInstanceOf(ThrottledException.class);
    }
}
