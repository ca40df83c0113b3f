package org.agendagate.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.agendagate.facts.Fact;

/**
 * The order of places in a packet: pointers segment by segment, indexes as numbers. Every place is spelled once so that
 * its text sorts like this; comparing pointers themselves would take a large packet longer than deciding it.
 */
final class PlaceOrder {
    /** Lower than every letter of a pointer, and the end of a pointer lower than the end of a segment. */
    private static final String END_OF_POINTER = "\u0000";

    private static final char END_OF_SEGMENT = '\u0001';

    /** Only an index begins with a digit; without leading zeros it is the greater the longer it is: its length goes before it. */
    private static final char NO_DIGITS = '\u0002';

    private final Map<String, String> spelled = new HashMap<>();

    /** Text that sorts like the places of {@code facts}, the first before the second. */
    String key(List<Fact> facts) {
        StringJoiner key = new StringJoiner(END_OF_POINTER);
        facts.forEach(fact -> key.add(spelled.computeIfAbsent(fact.at(), PlaceOrder::spell)));
        return key.toString();
    }

    private static String spell(String pointer) {
        StringBuilder spelling = new StringBuilder(pointer.length() + 4);
        for (String segment : pointer.split("/", -1)) {
            if (isIndex(segment)) {
                spelling.append((char) (NO_DIGITS + segment.length()));
            }
            spelling.append(segment).append(END_OF_SEGMENT);
        }
        return spelling.toString();
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && Character.isDigit(segment.charAt(0));
    }
}
