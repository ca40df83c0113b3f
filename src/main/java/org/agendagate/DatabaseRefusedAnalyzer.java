package org.agendagate;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start why the tables that are there are not for this program, and what to do. */
final class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseRefusedException refusal) {
        return new FailureAnalysis(refusal.getMessage(), refusal.action(), refusal);
    }
}
