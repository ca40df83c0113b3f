package org.agendagate.access;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.records.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The users in the database. */
final class Users {
    private static final String USER = """
            select name, division, roles, one_time, disabled, demonstration, created_at from gate_user
            """;

    private final JdbcClient jdbc;

    Users(Store store) {
        jdbc = store.jdbc();
    }

    Optional<User> find(String name) {
        return jdbc.sql(USER + "where name = ?").param(name).query(Users::user).optional();
    }

    /** All by name. */
    List<User> list() {
        return jdbc.sql(USER + "order by name").query(Users::user).list();
    }

    /** All by name, held until the transaction under way ends. */
    List<User> lock() {
        return jdbc.sql(USER + "order by name for update").query(Users::user).list();
    }

    /**
     * What a login rests on.
     *
     * @param version another with every change of the user
     */
    record Credentials(String hash, int version) {}

    Optional<Credentials> findCredentials(String name) {
        return jdbc.sql("select password, version from gate_user where name = ?")
                .param(name)
                .query((row, number) -> new Credentials(row.getString(1), row.getInt(2)))
                .optional();
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where the name is taken. */
    void insert(User user, String passwordHash) {
        jdbc.sql("""
                        insert into gate_user
                            (name, password, division, roles, one_time, disabled, demonstration, created_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 1)
                        """)
                .params(
                        user.name(),
                        passwordHash,
                        user.division(),
                        words(user.roles()),
                        user.oneTime(),
                        user.disabled(),
                        user.demonstration(),
                        user.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void setPassword(String name, String passwordHash, boolean oneTime) {
        jdbc.sql("update gate_user set password = ?, one_time = ?, version = version + 1 where name = ?")
                .params(passwordHash, oneTime, name)
                .update();
    }

    void setRoles(String name, String division, Set<Role> roles) {
        jdbc.sql("update gate_user set division = ?, roles = ?, version = version + 1 where name = ?")
                .params(division, words(roles), name)
                .update();
    }

    void setDisabled(String name, boolean disabled) {
        jdbc.sql("update gate_user set disabled = ?, version = version + 1 where name = ?")
                .params(disabled, name)
                .update();
    }

    void deleteDemonstration() {
        jdbc.sql("delete from gate_user where demonstration").update();
    }

    static String words(Set<Role> roles) {
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
