package org.agendagate.records;

import org.agendagate.history.History;
import org.jspecify.annotations.Nullable;

/**
 * A decision with all it was made from.
 *
 * @param place its place in the order recorded
 * @param first whether it is the first on its revision, made by the gate; later ones are made by reviewers' acts
 * @param packet canonical JSON; {@code null} for a refused classified packet, and where it is gone
 * @param history {@code null} where it is unreadable
 */
public record RecordedDecision(
        long place,
        DecisionRecord decision,
        boolean first,
        @Nullable String packet,
        @Nullable History history) {}
