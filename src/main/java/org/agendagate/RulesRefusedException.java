package org.agendagate;

import java.util.List;
import org.agendagate.language.Problem;

/** The rules make no rule book; without one the service does not start. */
final class RulesRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final List<Problem> problems;

    RulesRefusedException(List<Problem> problems) {
        super(problems.size() + " problems in the rules");
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
