package org.agendagate.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes {@link NewRows}: in PostgreSQL all of them by one message, a statement for each table; in H2, which is no message
 * away, row by row.
 */
final class RowWriter {
    /** Tables whose rows the database numbers, and what tells their rows apart. The number is part of the row's digest. */
    private static final Map<String, String> NUMBERED = Map.of("decision", "id", "review_act", "entry");

    private static final String ENTRIES = "register_entry";

    private final JdbcTemplate statements;
    private final boolean h2;
    private volatile @Nullable Map<String, String> types;

    RowWriter(JdbcTemplate statements, boolean h2) {
        this.statements = statements;
        this.h2 = h2;
    }

    /**
     * Writes {@code rows} in the transaction under way, and puts the numbers that the database gave them into them.
     *
     * @throws org.springframework.dao.DuplicateKeyException where one of them is there
     */
    void write(NewRows rows) {
        List<Insert> inserts = new ArrayList<>();
        rows.inOrder().forEach((table, some) -> inserts.add(new Insert(table, some)));
        if (inserts.isEmpty()) {
            return;
        }
        Map<String, String> named = h2 ? Map.of() : types();
        statements.execute((ConnectionCallback<Integer>) connection -> {
            if (h2) {
                for (Insert insert : inserts) {
                    writeOneByOne(connection, insert);
                }
            } else {
                writeAtOnce(connection, inserts, named);
            }
            return inserts.size();
        });
    }

    private void writeOneByOne(Connection connection, Insert insert) throws SQLException {
        String[] made = NUMBERED.containsKey(insert.table) ? new String[] {"seq"} : new String[0];
        try (PreparedStatement statement = connection.prepareStatement(insert.values(), made)) {
            statement.setQueryTimeout(statements.getQueryTimeout());
            for (Map<String, @Nullable Object> row : insert.rows) {
                set(statement, 1, row);
                statement.executeUpdate();
                if (made.length > 0) {
                    try (ResultSet numbers = statement.getGeneratedKeys()) {
                        numbers.next();
                        row.put("seq", numbers.getLong(1));
                    }
                }
            }
        }
    }

    private void writeAtOnce(Connection connection, List<Insert> inserts, Map<String, String> types)
            throws SQLException {
        String sql = inserts.stream().map(insert -> insert.sql(types)).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(statements.getQueryTimeout());
            int place = 1;
            for (Insert insert : inserts) {
                place = insert.isSingle()
                        ? set(statement, place, insert.rows.get(0))
                        : setLists(connection, statement, place, insert, types);
            }
            boolean numbers = statement.execute();
            for (Insert insert : inserts) {
                if (numbers) {
                    readNumbers(statement.getResultSet(), insert);
                }
                numbers = statement.getMoreResults();
            }
        }
    }

    private static void readNumbers(ResultSet told, Insert insert) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        while (told.next()) {
            numbers.put(told.getString(1), told.getLong(2));
        }
        String key = NUMBERED.get(insert.table);
        insert.rows.forEach(row -> row.put("seq", numbers.get(String.valueOf(row.get(key)))));
    }

    private static int set(PreparedStatement statement, int first, Map<String, @Nullable Object> row)
            throws SQLException {
        int place = first;
        for (Object value : row.values()) {
            if (value == null) {
                statement.setNull(place++, Types.NULL);
            } else {
                statement.setObject(place++, value);
            }
        }
        return place;
    }

    private static int setLists(
            Connection connection, PreparedStatement statement, int first, Insert insert, Map<String, String> types)
            throws SQLException {
        int place = first;
        for (String column : insert.columns()) {
            String type = insert.type(column, types);
            statement.setArray(place++, connection.createArrayOf(type, list(type, column, insert.rows)));
        }
        return place;
    }

    /** Of their own kind, so that the driver need not write them as text. */
    private static Object[] list(String type, String column, List<Map<String, @Nullable Object>> rows) {
        Object[] values = rows.stream().map(row -> row.get(column)).toArray();
        return switch (type) {
            case "bytea" -> List.of(values).toArray(byte[][]::new);
            case "int4" -> Arrays.copyOf(values, values.length, Integer[].class);
            case "varchar" -> Arrays.copyOf(values, values.length, String[].class);
            default -> values;
        };
    }

    private Map<String, String> types() {
        Map<String, String> known = types;
        if (known == null) {
            Map<String, String> read = new HashMap<>();
            statements.query("""
                select table_name, column_name, udt_name from information_schema.columns
                where table_schema = current_schema()
                """, row -> {
                read.put(row.getString(1) + "." + row.getString(2), row.getString(3));
            });
            types = known = Map.copyOf(read);
        }
        return known;
    }

    /** Rows of one table, all with the same columns. */
    private record Insert(String table, List<Map<String, @Nullable Object>> rows) {
        boolean isSingle() {
            return rows.size() == 1;
        }

        List<String> columns() {
            return List.copyOf(rows.get(0).keySet());
        }

        String type(String column, Map<String, String> types) {
            String type = types.get(table + "." + column);
            return type == null ? types.getOrDefault(ENTRIES + "." + column, "text") : type;
        }

        String values() {
            return refers()
                    ? "insert into %s values (%s, %s)"
                            .formatted(
                                    into(),
                                    entry("?", "?", "?"),
                                    marks(columns().size() - 3))
                    : "insert into %s values (%s)"
                            .formatted(into(), marks(columns().size()));
        }

        String sql(Map<String, String> types) {
            String insert = isSingle() ? values() : lists(types);
            String key = NUMBERED.get(table);
            return key == null ? insert : insert + " returning " + key + ", seq";
        }

        private String lists(Map<String, String> types) {
            String lists = columns().stream()
                    .map(column -> "?::" + type(column, types) + "[]")
                    .collect(Collectors.joining(", "));
            String taken = refers() ? entry("t.packet_no", "t.revision", "t.place") + ", " + own() : "*";
            return "insert into %s select %s from unnest(%s) as t (%s)"
                    .formatted(into(), taken, lists, String.join(", ", columns()));
        }

        private String into() {
            return table + " (" + (refers() ? "entry, " : "") + own() + ")";
        }

        /** Whether rows name an entry of the register, whose number is not known yet, by the first three columns. */
        private boolean refers() {
            return table.equals("register_finding");
        }

        private String own() {
            return String.join(
                    ", ", columns().subList(refers() ? 3 : 0, columns().size()));
        }

        private static String entry(String packetNo, String revision, String place) {
            return "(select e.id from %s e where e.packet_no = %s and e.revision = %s and e.place = %s)"
                    .formatted(ENTRIES, packetNo, revision, place);
        }

        private static String marks(int count) {
            return String.join(", ", Collections.nCopies(count, "?"));
        }
    }
}
