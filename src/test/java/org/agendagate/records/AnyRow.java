package org.agendagate.records;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A row for any table, made from what the database says of its columns. Foreign keys must be gone. */
final class AnyRow {
    private AnyRow() {}

    /** Inserts a row that fills every column, and names it. */
    static RowKey insert(Store store, Table table) {
        Map<String, Object> values = new TreeMap<>();
        store.jdbc().sql("""
                        select lower(column_name), lower(data_type) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) = ?
                        """).param(table.name()).query(row -> {
            values.put(row.getString(1), value(table, row.getString(1), row.getString(2)));
        });
        List<String> columns = List.copyOf(values.keySet());
        List<Object> parameters = new ArrayList<>();
        columns.forEach(column -> parameters.add(values.get(column)));
        store.jdbc()
                .sql("insert into " + table.name() + " (" + String.join(", ", columns) + ") values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")
                .params(parameters)
                .update();
        return RowKey.of(
                table.name(),
                table.key().stream()
                        .map(column -> values.get(column.toLowerCase(Locale.ROOT)))
                        .toArray());
    }

    /** Something that no row of the tests has. */
    private static Object value(Table table, String column, String type) {
        return switch (type) {
            case "character varying", "text" -> "any";
            case "integer", "bigint", "smallint" -> 4_711;
            case "boolean" -> true;
            case "timestamp with time zone" -> OffsetDateTime.parse("2026-09-26T09:30:00.123Z");
            case "date" -> LocalDate.of(2026, 9, 26);
            case "bytea", "binary varying" -> new byte[] {1, 2, 3};
            default ->
                throw new IllegalStateException(
                        "tell this test a value for " + table.name() + "." + column + ", which is of type " + type);
        };
    }
}
