package org.agendagate;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start that the tables could not be brought up to date, where nothing more particular is known. */
final class MigrationRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayException> {
    private static final String FORBIDDEN = "42501";

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayException failure) {
        String words = String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        if (isForbidden(failure)) {
            return new FailureAnalysis(
                    "连接数据库的用户不能建表 (the database's user may not make or read the tables): " + words,
                    "请用 `spring.flyway.user`、`spring.flyway.password` 指明数据表的所有者；第一次启动后，以该所有者的身份执行程序内附的"
                            + " postgres-grants.sql (name the owner of the tables by those settings; after the first start run"
                            + " postgres-grants.sql, which comes with the program, as that owner)",
                    failure);
        }
        return new FailureAnalysis(
                "the tables could not be brought up to date (数据表未能更新，无法启动): " + words,
                "see that `agendagate.database` names an empty schema or the one of these records, that its user may "
                        + "create tables there, and that no table in it was changed by hand",
                failure);
    }

    private static boolean isForbidden(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && FORBIDDEN.equals(sql.getSQLState()));
    }
}
