package org.agendagate;

import org.agendagate.access.UnsafeStartException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start why the configuration is refused, and what to set. */
final class UnsafeStartAnalyzer extends AbstractFailureAnalyzer<UnsafeStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeStartException refusal) {
        return new FailureAnalysis(refusal.getMessage(), refusal.action(), refusal);
    }
}
