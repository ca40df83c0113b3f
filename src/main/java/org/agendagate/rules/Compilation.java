package org.agendagate.rules;

import java.util.List;
import org.agendagate.language.Problem;

/** What came of compiling rule files: a rule book, or the problems for which there is none. */
public sealed interface Compilation {
    /** The files make a rule book; {@code warnings} do not keep it from serving. */
    record Compiled(RuleBook ruleBook, List<Problem> warnings) implements Compilation {
        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    /** The files make no rule book; {@code problems} says why, warnings included, by place. */
    record Refused(List<Problem> problems) implements Compilation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
