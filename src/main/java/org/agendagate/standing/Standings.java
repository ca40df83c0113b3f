package org.agendagate.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.PacketDecision;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Records;
import org.agendagate.records.RevisionRecord;
import org.agendagate.records.Revisions;

/** Reads from the records what holds of decisions today. */
public final class Standings {
    private final Records records;
    private final Revisions revisions;

    public Standings(Records records, Revisions revisions) {
        this.records = records;
        this.revisions = revisions;
    }

    /**
     * What a decision says of one item, for as long as it holds.
     *
     * @param since id of the first decision on the revision that says just that: one paper is made of all of them
     */
    public record Said(String since, Validity validity) {}

    /** Of a recorded decision. */
    public Validity of(DecisionRecord decision) {
        return Objects.requireNonNull(of(List.of(decision)).get(decision.id()));
    }

    /** Of recorded decisions, by their ids. */
    public Map<String, Validity> of(Collection<DecisionRecord> decisions) {
        Map<String, List<RevisionRecord>> packets = revisions.list(decisions.stream()
                .filter(decision -> !decision.classified())
                .flatMap(decision -> Stream.ofNullable(decision.packetNo()))
                .collect(Collectors.toSet()));
        Map<String, Validity> validities = new HashMap<>();
        decisions.forEach(decision -> validities.put(
                decision.id(),
                decision.classified()
                        ? Validity.LASTING
                        : of(
                                decision.id(),
                                Objects.requireNonNull(decision.revision()),
                                packets.getOrDefault(decision.packetNo(), List.of()))));
        return validities;
    }

    private static Validity of(String decision, int revision, List<RevisionRecord> all) {
        RevisionRecord own = all.get(revision - 1);
        RevisionRecord latest = all.get(all.size() - 1);
        return new Validity(
                revision,
                own.decision().equals(decision) ? null : own.decision(),
                own.withdrawal(),
                latest.revision() == revision ? null : latest);
    }

    /**
     * Of what a decision says on an item. A later review of the same revision that left the item as it was takes nothing
     * from it.
     */
    public Said of(PacketDecision decision, ItemDecision item) {
        String packetNo = Objects.requireNonNull(decision.packetNo());
        int revision = Objects.requireNonNull(decision.revision());
        Validity whole = of(decision.id(), revision, revisions.list(packetNo));
        List<PacketDecision> made = records.listDecisions(packetNo, revision).stream()
                .map(stored -> DecisionJson.read(stored.json().getBytes(UTF_8)))
                .toList();
        String since = made.stream()
                .filter(other -> saysTheSame(other, decision, item))
                .findFirst()
                .map(PacketDecision::id)
                .orElse(decision.id());
        return new Said(since, saysTheSame(made.get(made.size() - 1), decision, item) ? whole.asReviewed() : whole);
    }

    private static boolean saysTheSame(PacketDecision other, PacketDecision decision, ItemDecision item) {
        return other.findings().equals(decision.findings()) && other.items().contains(item);
    }
}
