package org.agendagate;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start why the database cannot be used, and which setting names it. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException failure) {
        SQLException first = failure;
        while (first.getCause() instanceof SQLException cause) {
            first = cause;
        }
        return new FailureAnalysis(
                "the database cannot be used (数据库不可用，无法启动): " + first.getMessage(),
                "see that it runs and that `agendagate.database` names it; a file of the embedded database serves one "
                        + "process at a time",
                failure);
    }
}
