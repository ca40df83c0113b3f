package org.agendagate.language;

import java.util.List;

/**
 * What came of reading rule files: the rules that are well formed, and every problem of all files, by place. Rules of a
 * reading with errors are for display only; they must not judge.
 */
public record RuleReading(List<Rule> rules, List<Problem> problems) {
    public RuleReading {
        rules = List.copyOf(rules);
        problems = problems.stream().sorted().toList();
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
