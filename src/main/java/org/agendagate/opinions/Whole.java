package org.agendagate.opinions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.agendagate.opinions.Clauses.Clause;

/** What clauses amount to together. */
final class Whole {
    /** What suspends or refuses, the severest first. */
    private static final Map<Shape, Sense> SUSPENDING = severestFirst();

    /** These hold whatever else is written; of the rest a clause not understood leaves all in doubt. */
    private static final Set<Shape> CERTAIN = Set.of(Shape.DISAGREE, Shape.DEFER, Shape.CONDITIONAL);

    private static final Pattern DONE = Pattern.compile("[已也均都业]");

    private final List<Clause> clauses;

    private Whole(List<Clause> clauses) {
        this.clauses = clauses;
    }

    static Understanding of(List<Clause> clauses) {
        return new Whole(withoutLaterConsent(clauses)).understanding();
    }

    /**
     * 同意，经省政府常务会议审议通过: written behind an agreement, what others agree to may be what it waits for, unless it
     * is told as done.
     */
    private static List<Clause> withoutLaterConsent(List<Clause> clauses) {
        List<Clause> read = new ArrayList<>();
        boolean agreed = false;
        for (Clause clause : clauses) {
            boolean pending = agreed
                    && clause.shape() == Shape.OTHERS
                    && !DONE.matcher(clause.words()).find();
            read.add(pending ? new Clause(clause.words(), Shape.UNSURE) : clause);
            agreed |= clause.shape() == Shape.AGREE || clause.shape() == Shape.AGREE_WITH_COMMENT;
        }
        return read;
    }

    private static Map<Shape, Sense> severestFirst() {
        Map<Shape, Sense> map = new java.util.LinkedHashMap<>();
        map.put(Shape.DISAGREE, Sense.DISAGREE);
        map.put(Shape.DEFER, Sense.DEFER);
        map.put(Shape.CONDITIONAL, Sense.CONDITIONAL);
        map.put(Shape.SPOKEN, Sense.RELAYED);
        map.put(Shape.PARTIAL, Sense.PARTIAL);
        map.put(Shape.ELSEWHERE, Sense.ELSEWHERE);
        map.put(Shape.NO_STAND, Sense.NO_STAND);
        return map;
    }

    private Understanding understanding() {
        boolean doubtful = clauses.stream().anyMatch(clause -> clause.shape() == Shape.UNSURE);
        for (Map.Entry<Shape, Sense> severe : SUSPENDING.entrySet()) {
            if (has(severe.getKey()) && (!doubtful || CERTAIN.contains(severe.getKey()))) {
                return tell(severe.getValue(), severe.getKey());
            }
        }
        if (doubtful) {
            return tell(Sense.NOT_UNDERSTOOD, Shape.UNSURE);
        } else if (has(Shape.AGREE) || has(Shape.AGREE_WITH_COMMENT)) {
            return agreement();
        }
        return withoutAgreement();
    }

    private Understanding agreement() {
        if (has(Shape.HANDED_ON)) {
            return tell(Sense.NOT_UNDERSTOOD, Shape.HANDED_ON);
        } else if (has(Shape.POLITE) && !has(Shape.UP)) {
            return tell(Sense.NOT_UNDERSTOOD, Shape.POLITE);
        }
        return has(Shape.AGREE_WITH_COMMENT) || has(Shape.COMMENT)
                ? new Understanding(Sense.AGREE_WITH_COMMENT, List.of())
                : new Understanding(Sense.AGREE, List.of());
    }

    private Understanding withoutAgreement() {
        if (has(Shape.POLITE)) {
            return tell(Sense.NO_STAND, Shape.POLITE);
        } else if (has(Shape.OTHERS)) {
            return tell(Sense.RELAYED, Shape.OTHERS);
        } else if (has(Shape.COMMENT)) {
            return tell(Sense.NOT_UNDERSTOOD, Shape.COMMENT);
        }
        Map<Shape, Sense> rest = new EnumMap<>(Shape.class);
        rest.put(Shape.HANDED_ON, Sense.FORWARD);
        rest.put(Shape.PASSED_ON, Sense.FORWARD);
        rest.put(Shape.UP, Sense.FORWARD);
        rest.put(Shape.READ, Sense.READ_ONLY);
        for (Map.Entry<Shape, Sense> each : rest.entrySet()) {
            if (has(each.getKey())) {
                return tell(each.getValue(), each.getKey());
            }
        }
        return tell(Sense.NOT_UNDERSTOOD, Shape.NOTE);
    }

    private boolean has(Shape shape) {
        return clauses.stream().anyMatch(clause -> clause.shape() == shape);
    }

    private Understanding tell(Sense sense, Shape shape) {
        return new Understanding(
                sense,
                clauses.stream()
                        .filter(clause -> clause.shape() == shape)
                        .map(Clause::words)
                        .toList());
    }
}
