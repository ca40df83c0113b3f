package org.agendagate.reload;

import java.util.List;
import java.util.stream.Collectors;
import org.agendagate.language.Problem;

/** There is no rule book to serve with; the message says which places to mend. */
public final class RulesRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RulesRefusedException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem + "\n    " + problem.zh())
                .collect(Collectors.joining("\n", "the rules make no rule book (规则有误，无法启动):\n\n", "")));
    }
}
