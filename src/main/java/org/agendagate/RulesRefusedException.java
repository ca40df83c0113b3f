package org.agendagate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.agendagate.language.Problem;

/** There is no rule book to serve with; the message says which places to mend. */
final class RulesRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RulesRefusedException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem + "\n    " + problem.zh())
                .collect(Collectors.joining("\n", "the rules make no rule book (规则有误，无法启动):\n\n", "")));
    }

    RulesRefusedException(Path directory, IOException failure) {
        super("the rules in `" + directory + "` cannot be read (规则目录无法读取): " + failure.getMessage(), failure);
    }
}
