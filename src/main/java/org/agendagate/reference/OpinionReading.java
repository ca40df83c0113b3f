package org.agendagate.reference;

import java.util.List;

/**
 * What the words of an opinion amount to.
 *
 * @param telling the clauses, as written, that make it so: those not understood, or those that suspend or refuse
 */
public record OpinionReading(OpinionKind kind, List<String> telling) {
    public OpinionReading {
        telling = List.copyOf(telling);
    }
}
