package org.agendagate;

import org.agendagate.reload.RulesRefusedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start why there is no rule book, and what to do. */
final class RulesRefusedAnalyzer extends AbstractFailureAnalyzer<RulesRefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RulesRefusedException refusal) {
        return new FailureAnalysis(
                refusal.getMessage(),
                "see that `agendagate.rules` names the rules directory and mend these places; "
                        + "`check` tells the same without starting the service\n"
                        + "请核对 `agendagate.rules` 所指的规则目录，改正上列各处；不启动服务，用 `check` 同样可以检查",
                refusal);
    }
}
