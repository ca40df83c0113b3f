package org.agendagate.hints;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Ask;
import org.jspecify.annotations.Nullable;

/** The texts of an item that say what the meeting is asked to decide, and those that only tell about it. */
final class AskedTexts {
    /** A text at its place. */
    record Placed(Place place, String text) {}

    private AskedTexts() {}

    static List<Placed> asked(AgendaItem item) {
        List<Placed> texts = new ArrayList<>();
        add(Place.TITLE, item.title(), texts);
        add(Place.REQUEST, item.askText(), texts);
        item.decisionPoints().forEach(point -> add(Place.POINTS, point, texts));
        add(Place.DECISION, item.proposedDecision(), texts);
        return texts;
    }

    static List<Placed> told(AgendaItem item) {
        List<Placed> texts = new ArrayList<>();
        add(Place.SUMMARY, item.summary(), texts);
        add(Place.BACKGROUND, item.background(), texts);
        return texts;
    }

    private static void add(Place place, @Nullable String text, List<Placed> texts) {
        if (text != null && !text.isBlank()) {
            texts.add(new Placed(place, text));
        }
    }

    /** Whether the meeting is only to hear of something or to pass it on. */
    static boolean decidesNothing(AgendaItem item) {
        return item.ask() == Ask.HEAR || item.ask() == Ask.CONVEY;
    }
}
