package org.agendagate.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table of the service, row by row, to be compared with how it stands later. Left out is what is no record of a use
 * case: the trail of who logged in and who read, and drafts, which their writers keep.
 */
record TablesAsTheyStand(Map<String, List<String>> rows) {
    static TablesAsTheyStand in(JdbcClient jdbc) {
        Map<String, List<String>> rows = new TreeMap<>();
        jdbc.sql("""
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('draft')
            """).query(String.class).list().forEach(table -> rows.put(table, rows(jdbc, table)));
        return new TablesAsTheyStand(rows);
    }

    private static List<String> rows(JdbcClient jdbc, String table) {
        String kept = table.equals("ledger") ? " where kind not in ('LOGIN', 'READ')" : "";
        return jdbc.sql("select * from " + table + kept).query().listOfRows().stream()
                .map(row -> row.entrySet().stream()
                        .filter(column -> !column.getKey().matches("seq|previous|hash"))
                        .map(column -> column.getKey() + "=" + told(column.getValue()))
                        .toList()
                        .toString())
                .sorted()
                .toList();
    }

    private static String told(Object value) {
        return value instanceof byte[] bytes ? java.util.Arrays.hashCode(bytes) + "" : String.valueOf(value);
    }

    /** The tables that have other rows in {@code later}. */
    List<String> changedIn(TablesAsTheyStand later) {
        return rows.keySet().stream()
                .filter(table -> !Objects.equals(rows.get(table), later.rows().get(table)))
                .toList();
    }
}
