package org.agendagate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.agendagate.records.Databases;
import org.agendagate.records.Ledger;
import org.agendagate.records.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class OwnPasswordTest {
    @TempDir
    private Path directory;

    @Test
    void changesNoPasswordOnAnIssuersWordOfTheSameName() {
        Store store = new Store(Databases.open(Databases.h2(directory.resolve("agenda-gate"))));
        UserDesk desk = new UserDesk(store, new Ledger(store), new BCryptPasswordEncoder(4), Clock.systemUTC());
        desk.add("chief", "信息化处", Set.of(Role.ADMIN), "cli");
        OwnPassword own = new OwnPassword(new DaoAuthenticationProvider(new GateUserDetails(new Users(store))), desk);
        Jwt token =
                Jwt.withTokenValue("t").header("alg", "RS256").subject("chief").build();
        JwtAuthenticationToken issued =
                new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList("ROLE_CLERK"), "chief");

        assertThat(OwnPassword.isKeptHere(issued)).isFalse();
        assertThatThrownBy(() -> own.choose(issued, "a password of the thief"))
                .isInstanceOf(UserRefusedException.class)
                .hasMessageContaining("keeps your password");
        assertThat(desk.list().get(0).oneTime()).isTrue();
    }
}
