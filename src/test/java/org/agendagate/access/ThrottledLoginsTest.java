package org.agendagate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.agendagate.records.Databases;
import org.agendagate.records.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What stands of a login while nobody can look it up. */
class ThrottledLoginsTest {
    private static final Instant BEGINNING = Instant.parse("2026-11-25T01:30:00Z");

    @TempDir
    private Path directory;

    private Instant now = BEGINNING;
    private @Nullable AuthenticationException failure;
    private @Nullable ThrottledLogins logins;

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
        logins = new ThrottledLogins(
                passwords,
                new GateUserDetails(new Users(store)),
                new LoginThrottle(clock),
                new ProvenLogins(clock),
                new FailedLogins(store, clock));
    }

    private Authentication logIn() {
        return java.util.Objects.requireNonNull(logins)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated("clerk", "right"));
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
}
