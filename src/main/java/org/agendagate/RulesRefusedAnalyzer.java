package org.agendagate;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start why there is no rule book, and what to do. */
final class RulesRefusedAnalyzer extends AbstractFailureAnalyzer<RulesRefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RulesRefusedException refusal) {
        return new FailureAnalysis(
                refusal.getMessage(),
                "see that `agendagate.rules` names the rules directory and mend these places; "
                        + "`check` tells the same without starting the service",
                refusal);
    }
}
