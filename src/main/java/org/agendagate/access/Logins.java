package org.agendagate.access;

import java.nio.file.Path;
import java.time.Clock;
import org.agendagate.records.Ledger;
import org.agendagate.records.Store;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The users and how their passwords are proven. */
@Configuration(proxyBeanMethods = false)
class Logins {
    @Bean
    Users users(Store store) {
        return new Users(store);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    GateUserDetails gateUserDetails(Users users) {
        return new GateUserDetails(users);
    }

    @Bean
    ProvenLogins provenLogins(Clock clock) {
        return new ProvenLogins(clock);
    }

    @Bean
    FailedLogins failedLogins(Store store, Clock clock) {
        return new FailedLogins(store, clock);
    }

    @Bean
    AuthenticationProvider passwordLogins(
            GateUserDetails users, PasswordEncoder passwords, ProvenLogins proven, FailedLogins failures, Clock clock) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(passwords);
        return new ThrottledLogins(provider, users, new LoginThrottle(clock), proven, failures);
    }

    @Bean
    UserDesk userDesk(Store store, Ledger ledger, PasswordEncoder passwords, Clock clock) {
        return new UserDesk(store, ledger, passwords, clock);
    }

    @Bean
    OwnPassword ownPassword(@Qualifier("passwordLogins") AuthenticationProvider passwords, UserDesk desk) {
        return new OwnPassword(passwords, desk);
    }

    @Bean
    LoginTrail loginTrail(Trail trail) {
        return new LoginTrail(trail);
    }

    @Bean
    Trail trail(Store store, Ledger ledger, Clock clock) {
        return new Trail(store, ledger, clock);
    }

    /** @param data whether a demonstration fills the desks that it finds empty */
    @Bean
    DemonstrationMark demonstrationMark(
            Store store,
            Ledger ledger,
            @Value("${agendagate.local-users}") boolean local,
            @Value("${agendagate.demonstration}") boolean demonstration,
            @Value("${agendagate.demonstration.data}") boolean data) {
        return new DemonstrationMark(store, ledger, local && demonstration && data);
    }

    @Bean
    FirstStart firstStart(
            Store store,
            Users users,
            UserDesk desk,
            DemonstrationMark mark,
            PasswordEncoder passwords,
            Clock clock,
            @Value("${agendagate.local-users}") boolean local,
            @Value("${agendagate.demonstration}") boolean demonstration,
            @Value("${agendagate.demonstration-password}") String password,
            @Value("${agendagate.demonstration-password-file}") Path file) {
        FirstUsers first = new FirstUsers(store, users, passwords, clock, System.err);
        return new FirstStart(
                first, desk, mark, local, demonstration ? new FirstStart.Demonstration(password, file) : null);
    }
}
