package org.agendagate.records;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * A table of the database, as the database describes it.
 *
 * @param key names of the primary key's columns in its order
 * @param numeric of each of them, whether it is a whole number
 */
record Table(String name, List<String> key, List<Boolean> numeric) {
    Table {
        key = List.copyOf(key);
        numeric = List.copyOf(numeric);
    }

    /** Every table of the schema that has a primary key, by name. */
    static SortedMap<String, Table> all(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, Table::read);
        } catch (MetaDataAccessException failure) {
            throw new IllegalStateException("cannot read which tables there are", failure);
        }
    }

    /** The key's values as the database compares them. */
    List<Object> parameters(RowKey row) {
        if (row.key().size() != key.size()) {
            throw new IllegalArgumentException("the key of " + name + " is " + key + ", not " + row.key());
        }
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String value = row.key().get(i);
            parameters.add(numeric.get(i) ? (Object) Long.valueOf(value) : value);
        }
        return parameters;
    }

    private static SortedMap<String, Table> read(DatabaseMetaData database) throws SQLException {
        Connection connection = database.getConnection();
        SortedMap<String, Table> tables = new TreeMap<>();
        try (ResultSet row = database.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                Table table = describe(database, name);
                if (!table.key().isEmpty()) {
                    tables.put(name, table);
                }
            }
        }
        return tables;
    }

    private static Table describe(DatabaseMetaData database, String name) throws SQLException {
        Connection connection = database.getConnection();
        SortedMap<Integer, String> key = new TreeMap<>();
        try (ResultSet row = database.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (row.next()) {
                key.put((int) row.getShort("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        Map<String, Boolean> numbers = new TreeMap<>();
        try (ResultSet row = database.getColumns(connection.getCatalog(), connection.getSchema(), name, "%")) {
            while (row.next()) {
                numbers.put(row.getString("COLUMN_NAME"), isWhole(row.getInt("DATA_TYPE")));
            }
        }
        return new Table(
                name.toLowerCase(Locale.ROOT),
                List.copyOf(key.values()),
                key.values().stream()
                        .map(column -> numbers.getOrDefault(column, false))
                        .toList());
    }

    private static boolean isWhole(int type) {
        return switch (JDBCType.valueOf(type)) {
            case BIGINT, INTEGER, SMALLINT -> true;
            default -> false;
        };
    }
}
