package org.agendagate.records;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are to be written together, as part of one transaction. What they will be is known before they are there, so
 * that the ledger need not read them back while others wait for it.
 */
public final class NewRows {
    /** Each after the tables it refers to. */
    private static final List<String> ORDER = List.of(
            "packet",
            "packet_item",
            "packet_document",
            "review_entry",
            "review_open",
            "review_act",
            "decision",
            "decision_history",
            "idempotency_key",
            "refusal",
            "register_entry",
            "register_finding",
            "ledger");

    private final Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
    private final Map<RowKey, Map<String, @Nullable Object>> keyed = new LinkedHashMap<>();

    /**
     * Adds a row.
     *
     * @param columns texts, whole numbers, booleans, bytes, days and times by name, the same names in every row of a
     *     table; what the database makes itself is left out
     */
    public void add(String table, Map<String, @Nullable Object> columns) {
        if (!ORDER.contains(table)) {
            throw new IllegalArgumentException("it is not known when rows of `" + table + "` can be written");
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>(columns);
        row.replaceAll((name, value) -> value instanceof OffsetDateTime time ? asStored(time) : value);
        tables.computeIfAbsent(table, first -> new ArrayList<>()).add(row);
    }

    /** As {@link #add(String, Map)}, for a row that an act of the ledger will name. */
    public RowKey add(RowKey key, Map<String, @Nullable Object> columns) {
        add(key.table(), columns);
        List<Map<String, @Nullable Object>> rows = tables.getOrDefault(key.table(), List.of());
        keyed.put(key, rows.get(rows.size() - 1));
        return key;
    }

    /** Names with values, which may be {@code null}, in their order. */
    public static Map<String, @Nullable Object> columns(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return columns;
    }

    /** Databases keep microseconds. */
    private static OffsetDateTime asStored(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    /** Tables with their rows, each after those it refers to. */
    Map<String, List<Map<String, @Nullable Object>>> inOrder() {
        Map<String, List<Map<String, @Nullable Object>>> ordered = new LinkedHashMap<>();
        ORDER.forEach(table -> {
            List<Map<String, @Nullable Object>> rows = tables.get(table);
            if (rows != null) {
                ordered.put(table, Collections.unmodifiableList(rows));
            }
        });
        return ordered;
    }

    /** The row as it will stand; once it is written, with what the database made itself. */
    Optional<StoredRow> find(RowKey key) {
        Map<String, @Nullable Object> row = keyed.get(key);
        if (row == null) {
            return Optional.empty();
        }
        SortedMap<String, Object> columns = new TreeMap<>();
        row.forEach((name, value) -> {
            if (value != null) {
                columns.put(name, told(value));
            }
        });
        return Optional.of(new StoredRow(key, columns));
    }

    private static Object told(Object value) {
        if (value instanceof byte[] || value instanceof Boolean) {
            return value;
        }
        return value instanceof OffsetDateTime time ? time.toInstant().toString() : value.toString();
    }
}
