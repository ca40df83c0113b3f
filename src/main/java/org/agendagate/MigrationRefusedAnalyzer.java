package org.agendagate;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start that the tables could not be brought up to date, where nothing more particular is known. */
final class MigrationRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayException failure) {
        String words = String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        return new FailureAnalysis(
                "the tables could not be brought up to date (数据表未能更新，无法启动): " + words,
                "see that `agendagate.database` names an empty schema or the one of these records, that its user may "
                        + "create tables there, and that no table in it was changed by hand",
                failure);
    }
}
