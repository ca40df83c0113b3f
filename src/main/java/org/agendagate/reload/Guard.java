package org.agendagate.reload;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.language.Problem;
import org.agendagate.probes.ProbedPart;
import org.agendagate.probes.Probes;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.Invariants;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a rule book that compiles from judging: that the rules without exception do not ask what they ask as
 * shipped, or that its data breaks an invariant. Every door that judges asks it; who replays does not.
 */
public final class Guard {
    private final Compilation.Compiled shipped;
    private final SeedRules seedRules;

    /** Most edits leave alone what the empty opinions are tried on. */
    private volatile @Nullable ProbedPart heedingEmptiness;

    private Guard(Compilation.Compiled shipped) {
        this.shipped = shipped;
        this.seedRules = new SeedRules(shipped.ruleBook());
    }

    public static Guard create() {
        if (!(RuleBook.compile(RuleFiles.bundled()) instanceof Compilation.Compiled compiled)) {
            throw new IllegalStateException("the program was built with rules that make no rule book");
        }
        return new Guard(compiled);
    }

    /** As {@link RuleBook#compile}; what is shipped is compiled once. */
    Compilation compile(RuleFiles files) {
        return files.version().equals(shipped.ruleBook().version()) ? shipped : RuleBook.compile(files);
    }

    /** The rule book that {@code files} make, where it may judge; otherwise every problem for which it must not. */
    public Compilation admit(RuleFiles files) {
        Compilation compilation = compile(files);
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return compilation;
        }
        List<Problem> problems = new ArrayList<>(problemsOf(compiled.ruleBook()));
        if (problems.isEmpty()) {
            return compiled;
        }
        problems.addAll(compiled.warnings());
        problems.sort(null);
        return new Compilation.Refused(problems);
    }

    /** Why {@code ruleBook} must not judge; nothing where it may. */
    public List<Problem> problemsOf(RuleBook ruleBook) {
        List<Problem> problems = new ArrayList<>(seedRules.problemsOf(ruleBook));
        problems.addAll(Invariants.problemsOf(ruleBook));
        if (problems.isEmpty()) {
            problems.addAll(emptyOpinionsThatCount(ruleBook));
        }
        return problems;
    }

    private List<Problem> emptyOpinionsThatCount(RuleBook ruleBook) {
        ProbedPart part = ProbedPart.of(ruleBook);
        if (part.equals(heedingEmptiness)) {
            return List.of();
        }
        List<Problem> problems = Probes.emptyOpinionsThatCount(ruleBook).stream()
                .map(opinion -> Invariants.emptyOpinion(ruleBook, opinion))
                .toList();
        if (problems.isEmpty()) {
            heedingEmptiness = part;
        }
        return problems;
    }

    /** The rules without exception as {@code ruleBook} words them, on the data that comes with the program. */
    RuleBook seedRulesOf(RuleBook ruleBook) {
        return shipped.ruleBook().trying(seedRules.in(ruleBook));
    }
}
