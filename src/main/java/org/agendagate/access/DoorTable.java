package org.agendagate.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;

/** Who may pass which door, read from {@code doors.txt}; what it does not list is open to nobody. */
public record DoorTable(List<Door> doors) {
    private static final String READ = "+READ";

    /** Whom a door lets through, short of naming roles. */
    public enum Open {
        /** Without a login too. */
        ANYBODY,
        /** With any login, also one by a one-time password. */
        LOGIN,
        /** With a login that holds any role. */
        USER,
        /** With a login that holds one of the roles named. */
        ROLES
    }

    /**
     * A row.
     *
     * @param path a pattern, as handlers have it
     * @param roles none unless {@code open} is {@link Open#ROLES}
     * @param read whether what a packet says is seen there, and so who saw it is in the ledger
     */
    public record Door(HttpMethod method, String path, Open open, Set<Role> roles, boolean read) {}

    /** The table that comes with the service. */
    public static DoorTable shipped() {
        try (InputStream file = Objects.requireNonNull(DoorTable.class.getResourceAsStream("doors.txt"))) {
            return parse(new String(file.readAllBytes(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static DoorTable parse(String text) {
        return new DoorTable(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(DoorTable::door)
                .toList());
    }

    private static Door door(String line) {
        List<String> words = Arrays.asList(line.split("\\s+", -1));
        if (words.size() < 3) {
            throw new IllegalArgumentException("a row is `METHOD PATH WHO...`: `" + line + "`");
        }
        boolean read = words.get(words.size() - 1).equals(READ);
        List<String> who = words.subList(2, read ? words.size() - 1 : words.size());
        HttpMethod method = HttpMethod.valueOf(words.get(0));
        for (Open open : List.of(Open.ANYBODY, Open.LOGIN, Open.USER)) {
            if (who.equals(List.of(open.name()))) {
                return new Door(method, words.get(1), open, Set.of(), read);
            }
        }
        return new Door(
                method,
                words.get(1),
                Open.ROLES,
                who.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                read);
    }
}
