package org.agendagate.records;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names a row of a table.
 *
 * @param key its primary key, in the order of the key's columns, numbers as texts
 */
public record RowKey(String table, List<String> key) {
    public RowKey {
        key = List.copyOf(key);
    }

    /** Names the row with the primary key {@code key}: texts and whole numbers in the order of its columns. */
    public static RowKey of(String table, Object... key) {
        return new RowKey(table, Stream.of(key).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return table + " " + String.join(" / ", key);
    }
}
