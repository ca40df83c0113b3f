package org.agendagate.review;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plans by which PostgreSQL answers the queries of the application, asked with the application's own values. */
final class Plans extends DelegatingDataSource {
    private final Map<String, List<Setting>> queries = new LinkedHashMap<>();
    private boolean listening;

    Plans(DataSource database) {
        super(database);
    }

    /** Tells for each different query of {@code step} how each table in it is read, how many rows that gives, and when. */
    void explain(String name, Runnable step) {
        queries.clear();
        listening = true;
        step.run();
        listening = false;
        System.out.println(name);
        try (Connection connection = super.getConnection()) {
            for (Map.Entry<String, List<Setting>> query : queries.entrySet()) {
                System.out.println("    " + plan(connection, query.getKey(), query.getValue()));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String plan(Connection connection, String sql, List<Setting> settings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("explain (analyze, format json) " + sql)) {
            for (Setting setting : settings) {
                invoke(statement, setting.method, setting.values);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                JsonNode plan = JsonMapper.shared().readTree(row.getString(1)).path(0);
                List<String> nodes = new ArrayList<>();
                addNodes(plan.path("Plan"), nodes);
                return String.format(
                        Locale.ROOT,
                        "%s; %.2f ms",
                        String.join(", ", nodes),
                        plan.path("Execution Time").asDouble());
            }
        }
    }

    /** The nodes that read a table, and those that sort. */
    private static void addNodes(JsonNode node, List<String> nodes) {
        String type = node.path("Node Type").asString();
        if (node.has("Relation Name") || node.has("Index Name") || type.contains("Sort")) {
            nodes.add(type
                    + (node.has("Relation Name")
                            ? " of " + node.path("Relation Name").asString()
                            : "")
                    + (node.has("Index Name") ? " by " + node.path("Index Name").asString() : "")
                    + String.format(
                            Locale.ROOT, " (%,d rows)", node.path("Actual Rows").asLong()));
        }
        node.path("Plans").forEach(child -> addNodes(child, nodes));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (self, method, values) -> {
            Object result = invoke(connection, method, values);
            return listening && result instanceof PreparedStatement statement && values[0] instanceof String sql
                    ? listened(statement, sql)
                    : result;
        });
    }

    private PreparedStatement listened(PreparedStatement statement, String sql) {
        List<Setting> settings = new ArrayList<>();
        return proxy(PreparedStatement.class, (self, method, values) -> {
            if (method.getName().startsWith("set") && values.length > 1) {
                settings.add(new Setting(method, values));
            } else if (method.getName().startsWith("execute")
                    && !sql.contains(";")
                    && sql.strip().toLowerCase(Locale.ROOT).startsWith("select")) {
                queries.putIfAbsent(sql, List.copyOf(settings));
            }
            return invoke(statement, method, values);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] values)
            throws SQLException {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof SQLException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Setting {
        private final Method method;
        private final Object[] values;

        Setting(Method method, Object[] values) {
            this.method = method;
            this.values = values;
        }
    }
}
