package org.agendagate.opinions;

import java.util.List;

/**
 * What was understood of an opinion.
 *
 * @param words the clauses, as written, that made it so: those not understood, or those that suspend or refuse
 */
public record Understanding(Sense sense, List<String> words) {
    public Understanding {
        words = List.copyOf(words);
    }
}
