package org.agendagate.opinions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.opinions.Clauses.Clause;

/** What clauses amount to together. */
final class Whole {
    /** What suspends or refuses, the severest first. */
    private static final Map<Shape, Sense> SUSPENDING = severestFirst();

    /** These hold whatever else is written; of the rest a clause not understood leaves all in doubt. */
    private static final Set<Shape> CERTAIN = Set.of(Shape.DISAGREE, Shape.DEFER, Shape.CONDITIONAL);

    private final List<Clause> clauses;

    private Whole(List<Clause> clauses) {
        this.clauses = clauses;
    }

    static Understanding of(List<Clause> clauses) {
        return new Whole(clauses).understanding();
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
