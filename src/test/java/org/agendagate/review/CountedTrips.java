package org.agendagate.review;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that tells which messages went to it: what was executed, and each commit. */
final class CountedTrips extends DelegatingDataSource {
    private final List<String> trips = new ArrayList<>();

    CountedTrips(DataSource database) {
        super(database);
    }

    /** What went to the database during {@code work}, in its order. */
    List<String> during(Runnable work) {
        trips.clear();
        work.run();
        return List.copyOf(trips);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(Connection.class, super.getConnection(), "");
    }

    private <T> T counted(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                CountedTrips.class.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    if (method.getName().startsWith("execute")
                            || method.getName().equals("commit")) {
                        trips.add(method.getName().equals("commit") ? "commit" : textOf(values, sql));
                    }
                    Object result = invoke(target, method, values);
                    return result instanceof Statement statement
                            ? countedStatement(method.getReturnType(), statement, textOf(values, ""))
                            : result;
                }));
    }

    private <T> Object countedStatement(Class<T> type, Statement statement, String sql) {
        return counted(type, type.cast(statement), sql);
    }

    private static String textOf(Object @Nullable [] values, String otherwise) {
        return values != null && values.length > 0 && values[0] instanceof String text ? text : otherwise;
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
