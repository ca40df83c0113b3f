package org.agendagate.pages;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.RevisionRecord;
import org.agendagate.records.Revisions;
import org.agendagate.records.WithdrawalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a packet, revision by revision. */
@Component
final class PacketHistory {
    private final Papers papers;
    private final Revisions revisions;

    PacketHistory(Papers papers, Revisions revisions) {
        this.papers = papers;
        this.revisions = revisions;
    }

    /**
     * One revision.
     *
     * @param kept whether its content is here; not of what was refused as classified
     * @param decisions the rules' own, then one for each review
     */
    public record Row(int revision, boolean kept, @Nullable WithdrawalRecord withdrawal, List<Made> decisions) {}

    /**
     * A decision as the page shows it.
     *
     * @param reviewed whether a review led to it
     */
    public record Made(Decided decision, boolean classified, boolean reviewed) {}

    /** All revisions, the first first; none where {@code user} may not know of them. */
    List<Row> list(String packetNo, Principal user) {
        Map<Integer, List<DecisionRecord>> decisions = new TreeMap<>();
        papers.list(packetNo, user)
                .forEach(decision -> decisions
                        .computeIfAbsent(
                                Objects.requireNonNullElse(decision.revision(), 0), revision -> new ArrayList<>())
                        .add(decision));
        Map<Integer, RevisionRecord> kept = new TreeMap<>();
        if (!decisions.isEmpty()) {
            revisions.list(packetNo).forEach(revision -> kept.put(revision.revision(), revision));
        }
        List<Row> rows = new ArrayList<>();
        decisions.forEach((revision, made) -> {
            RevisionRecord found = kept.get(revision);
            List<Decided> standing = papers.decided(made);
            List<Made> told = new ArrayList<>();
            boolean reviewed = false;
            for (int at = 0; at < made.size(); at++) {
                boolean classified = made.get(at).classified();
                told.add(new Made(standing.get(at), classified, reviewed && !classified));
                reviewed |= !classified;
            }
            rows.add(new Row(revision, found != null, found == null ? null : found.withdrawal(), told));
        });
        return rows;
    }
}
