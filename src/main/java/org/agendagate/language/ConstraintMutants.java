package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.agendagate.language.Mutant.Change;
import org.agendagate.language.Syntax.Bare;
import org.agendagate.language.Syntax.Both;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.Either;
import org.agendagate.language.Syntax.Inverse;
import org.agendagate.language.Syntax.Listed;
import org.agendagate.language.Syntax.Operand;
import org.agendagate.language.Syntax.RuleSyntax;
import org.agendagate.language.Syntax.Test;
import org.jspecify.annotations.Nullable;

/**
 * Makes the mutants of one constraint.
 *
 * @param sink takes each
 * @param around the rule with another constraint in this one's place
 */
record ConstraintMutants(Sink sink, Function<@Nullable Constraint, RuleSyntax> around) {
    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Map<String, String> NEIGHBOUR = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

    /** Takes a mutant: where, what, and the rule. */
    interface Sink {
        void add(int offset, Change change, String before, String after, RuleSyntax mutated);
    }

    void mutate(Constraint constraint) {
        if (constraint instanceof Test test) {
            mutateTest(test);
        } else if (constraint instanceof Listed listed) {
            mutateListed(listed);
        } else if (constraint instanceof Bare) {
            change(Change.NEGATED, constraint, new Inverse(constraint.start(), constraint));
        } else if (constraint instanceof Inverse inverse) {
            change(Change.NEGATED, constraint, inverse.part());
            inner(part -> new Inverse(inverse.start(), part)).mutateInside(inverse.part());
        } else if (constraint instanceof Both both) {
            mutateParts(constraint, both.parts(), Both::new, Either::new);
        } else if (constraint instanceof Either either) {
            mutateParts(constraint, either.parts(), Either::new, Both::new);
        }
    }

    /** Below a negation, negating once more is no new mistake. */
    private void mutateInside(Constraint part) {
        if (!(part instanceof Bare)) {
            mutate(part);
        }
    }

    private void mutateTest(Test test) {
        if (!OPPOSITE.containsKey(test.sign())) {
            Test other = new Test(test.left(), test.operator(), test.sign(), !test.negated(), test.right());
            change(Change.FLIPPED, test, other);
            return;
        }
        change(Change.FLIPPED, test, withSign(test, OPPOSITE.getOrDefault(test.sign(), "")));
        if (NEIGHBOUR.containsKey(test.sign())) {
            change(Change.MOVED_BOUNDARY, test, withSign(test, NEIGHBOUR.getOrDefault(test.sign(), "")));
        }
    }

    private static Test withSign(Test test, String sign) {
        return new Test(test.left(), test.operator(), sign, test.negated(), test.right());
    }

    private void mutateListed(Listed listed) {
        change(Change.FLIPPED, listed, new Listed(listed.left(), !listed.negated(), listed.values()));
        for (int index = 0;
                listed.values().size() > 1 && index < listed.values().size();
                index++) {
            List<Operand> fewer = new ArrayList<>(listed.values());
            Operand dropped = fewer.remove(index);
            sink.add(
                    dropped.token().start(),
                    Change.DROPPED,
                    ConstraintText.of(dropped),
                    "",
                    around.apply(new Listed(listed.left(), listed.negated(), fewer)));
        }
    }

    private void mutateParts(
            Constraint whole,
            List<Constraint> parts,
            Function<List<Constraint>, Constraint> same,
            Function<List<Constraint>, Constraint> other) {
        change(Change.NEGATED, whole, new Inverse(whole.start(), whole));
        change(Change.SWAPPED, whole, other.apply(parts));
        for (int index = 0; index < parts.size(); index++) {
            int place = index;
            List<Constraint> fewer = new ArrayList<>(parts);
            Constraint dropped = fewer.remove(index);
            sink.add(
                    dropped.start(),
                    Change.DROPPED,
                    ConstraintText.of(dropped),
                    "",
                    around.apply(fewer.size() == 1 ? fewer.get(0) : same.apply(fewer)));
            inner(part -> {
                        List<Constraint> changed = new ArrayList<>(parts);
                        changed.set(place, part);
                        return same.apply(changed);
                    })
                    .mutate(parts.get(index));
        }
    }

    private ConstraintMutants inner(Function<Constraint, Constraint> within) {
        return new ConstraintMutants(sink, part -> around.apply(within.apply(part)));
    }

    private void change(Change change, Constraint before, Constraint after) {
        sink.add(before.start(), change, ConstraintText.of(before), ConstraintText.of(after), around.apply(after));
    }
}
