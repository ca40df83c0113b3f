package org.agendagate.opinions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.agendagate.opinions.Clauses.Clause;

/**
 * Reads opinions by a closed grammar over clauses.
 *
 * <p>An opinion agrees where every clause is known, one agrees, and none suspends it. What suspends or revokes holds
 * wherever it stands; other people's agreement is not the leader's; a clause of no known shape leaves the whole opinion
 * not understood, never agreed.
 */
public final class OpinionGrammar {
    private static final int MOST_KNOWN = 10_000;
    private static final int MOST_CLAUSES = 30;
    private static final Pattern ALL_QUOTED = Pattern.compile("[\"“「『‘']([^\"“”「」『』‘’']*)[\"”」』’'][。.!]?");
    private static final Pattern QUOTE_MARK = Pattern.compile("^[\"“「『‘']|[\"”」』’'](?=[。.!]?$)");

    private final Clauses clauses;
    /** Leaders write the same few words over and over. */
    private final Map<Asked, Understanding> known = new ConcurrentHashMap<>();

    private record Asked(String text, Occasion occasion) {}

    public OpinionGrammar(OfficeWords office) {
        this.clauses = new Clauses(office);
    }

    /** What {@code text} amounts to for that meeting. */
    public Understanding read(String text, Occasion occasion) {
        Asked asked = new Asked(text, occasion);
        Understanding understanding = known.get(asked);
        if (understanding == null) {
            understanding = look(text, occasion);
            if (known.size() < MOST_KNOWN) {
                known.put(asked, understanding);
            }
        }
        return understanding;
    }

    private Understanding look(String text, Occasion occasion) {
        MarkedText marked = MarkedText.of(text);
        if (ALL_QUOTED.matcher(marked.chars()).matches()) {
            marked = marked.mark(QUOTE_MARK, "");
        }
        if (Boxes.noneTicked(marked)) {
            return new Understanding(Sense.NO_STAND, List.of(text));
        }
        List<Clause> found;
        try {
            found = clauses.of(Boxes.read(marked), occasion, new Patience());
        } catch (Patience.OutException exhausted) {
            return new Understanding(Sense.NOT_UNDERSTOOD, List.of(text));
        }
        if (found.isEmpty()) {
            return new Understanding(Sense.EMPTY, List.of());
        }
        return found.size() > MOST_CLAUSES ? new Understanding(Sense.NOT_UNDERSTOOD, List.of(text)) : Whole.of(found);
    }
}
