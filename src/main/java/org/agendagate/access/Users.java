package org.agendagate.access;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The users in the database. */
public final class Users {
    private static final String USER = """
            select name, division, roles, one_time, disabled, demonstration, created_at from gate_user
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The database must be there and migrated. */
    public Users(DataSource database, Clock clock) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.clock = clock;
    }

    public Optional<User> find(String name) {
        return jdbc.sql(USER + "where name = ?").param(name).query(Users::user).optional();
    }

    /** All by name. */
    public List<User> list() {
        return jdbc.sql(USER + "order by name").query(Users::user).list();
    }

    Optional<String> findPasswordHash(String name) {
        return jdbc.sql("select password from gate_user where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** Replaces the demonstration users by {@code users}, which may be none. */
    void replaceDemonstration(List<User> users, String passwordHash) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from gate_user where demonstration").update();
            users.forEach(user -> insert(user, passwordHash));
        });
    }

    private void insert(User user, String passwordHash) {
        jdbc.sql("""
                        insert into gate_user
                            (name, password, division, roles, one_time, disabled, demonstration, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        user.name(),
                        passwordHash,
                        user.division(),
                        words(user.roles()),
                        user.oneTime(),
                        user.disabled(),
                        user.demonstration(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(joining(" "));
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("division"),
                Arrays.stream(row.getString("roles").split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("one_time"),
                row.getBoolean("disabled"),
                row.getBoolean("demonstration"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
