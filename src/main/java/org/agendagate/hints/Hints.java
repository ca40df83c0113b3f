package org.agendagate.hints;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.packet.AgendaItem;
import org.agendagate.reference.HintWords;

/** Tells what the text of an item shows and its form does not declare, of each kind at most once. */
public final class Hints {
    private Hints() {}

    /** The hints of {@code item} by {@code words}, in the order of their kinds. */
    public static List<Hint> of(AgendaItem item, HintWords words) {
        List<Hint> hints = new ArrayList<>();
        Hint amount = new AmountHints(item, words).find();
        if (amount != null) {
            hints.add(amount);
        }
        new MatterHints(item, words).addTo(hints);
        new DraftHints(item, words).addTo(hints);
        return hints;
    }
}
