package org.agendagate;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start every place of the rules that must be mended. */
final class RulesRefusedAnalyzer extends AbstractFailureAnalyzer<RulesRefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RulesRefusedException refusal) {
        String problems = refusal.problems().stream()
                .map(problem -> problem + "\n    " + problem.zh())
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "the rules make no rule book (规则有误，无法启动):\n\n" + problems,
                "mend these places and start again; `check` tells the same without starting the service",
                refusal);
    }
}
