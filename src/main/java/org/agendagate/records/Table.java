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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Map<String, Set<String>> numbers = readNumbers(database);
        SortedMap<String, Table> tables = new TreeMap<>();
        try (ResultSet row = database.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                List<String> key = readKey(database, name);
                if (!key.isEmpty()) {
                    Set<String> whole = numbers.getOrDefault(name, Set.of());
                    tables.put(
                            name,
                            new Table(
                                    name.toLowerCase(Locale.ROOT),
                                    key,
                                    key.stream().map(whole::contains).toList()));
                }
            }
        }
        return tables;
    }

    private static List<String> readKey(DatabaseMetaData database, String table) throws SQLException {
        Connection connection = database.getConnection();
        SortedMap<Integer, String> key = new TreeMap<>();
        try (ResultSet row = database.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                key.put((int) row.getShort("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    /** The columns of each table that hold whole numbers, of all tables in one question. */
    private static Map<String, Set<String>> readNumbers(DatabaseMetaData database) throws SQLException {
        Connection connection = database.getConnection();
        Map<String, Set<String>> numbers = new TreeMap<>();
        try (ResultSet row = database.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (row.next()) {
                if (isWhole(row.getInt("DATA_TYPE"))) {
                    numbers.computeIfAbsent(row.getString("TABLE_NAME"), name -> new TreeSet<>())
                            .add(row.getString("COLUMN_NAME"));
                }
            }
        }
        return numbers;
    }

    private static boolean isWhole(int type) {
        return switch (JDBCType.valueOf(type)) {
            case BIGINT, INTEGER, SMALLINT -> true;
            default -> false;
        };
    }
}
