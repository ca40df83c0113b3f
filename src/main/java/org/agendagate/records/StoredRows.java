package org.agendagate.records;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows of any table as they stand. */
final class StoredRows {
    private final JdbcClient jdbc;
    private final Map<String, Table> tables;

    StoredRows(Store store) {
        this(store, Table.all(store.database()));
    }

    StoredRows(Store store, Map<String, Table> tables) {
        this.jdbc = store.jdbc();
        this.tables = tables;
    }

    Optional<StoredRow> find(RowKey row) {
        Table table = table(row.table());
        return jdbc.sql("select * from " + table.name() + " where "
                        + table.key().stream().map(column -> column + " = ?").collect(Collectors.joining(" and ")))
                .params(table.parameters(row))
                .query((result, number) -> new StoredRow(row, columns(result)))
                .optional();
    }

    private Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("there is no table `" + name + "` with a primary key");
        }
        return table;
    }

    static SortedMap<String, Object> columns(ResultSet row) throws SQLException {
        ResultSetMetaData description = row.getMetaData();
        SortedMap<String, Object> columns = new TreeMap<>();
        for (int i = 1; i <= description.getColumnCount(); i++) {
            Object value = value(row, i, description.getColumnType(i));
            if (!row.wasNull() && value != null) {
                columns.put(description.getColumnName(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return columns;
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(column);
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(row, column);
            default -> row.getString(column);
        };
    }

    private static @Nullable String time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }
}
