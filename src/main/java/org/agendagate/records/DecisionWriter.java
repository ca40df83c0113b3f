package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.LedgerRow.Head;
import org.agendagate.records.Records.KeyUse;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Writes decisions with all that belongs to them, each in one transaction. */
final class DecisionWriter {
    private final Store store;
    private final Ledger ledger;
    private final RuleBookRecords ruleBooks;
    private final Projection projection;

    DecisionWriter(Store store, Ledger ledger, RuleBookRecords ruleBooks, Projection projection) {
        this.store = store;
        this.ledger = ledger;
        this.ruleBooks = ruleBooks;
        this.projection = projection;
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException where part of it is there, perhaps only the rule book
     * @throws ChangedMeanwhileException where the records know something else than the decision was made from
     */
    DecisionRecord submit(Handing handing, Judged judged, Consequences consequences) {
        PacketDecision decision = judged.decision();
        mustBeOf(decision, handing.ruleBook());
        return store.write(() -> {
            NewRows rows = new NewRows();
            List<Act> acts = archive(decision, handing.ruleBook(), handing.actor());
            acts.add(addPacket(handing, decision.decidedAt(), rows));
            Consequences.Settled settled = consequences.settle(decision, rows);
            acts.addAll(settled.acts());
            DecisionRecord made = DecisionRows.recordOf(settled.decision());
            acts.add(DecisionRows.add(made, judged.history(), handing.actor(), keyOf(handing), rows));
            String division = Objects.requireNonNullElse(handing.division(), "");
            projection.submitted(handing.packet().packet(), settled.decision(), division, rows);
            store.add(rows);
            ledger.append(rows, acts, head -> mustStand(judged, head));
            return made;
        });
    }

    /** What {@link Records#judgeAgain} records. */
    DecisionRecord judgeAgain(
            StandingRevision standing, RuleFiles ruleBook, Judged judged, String actor, Consequences consequences) {
        PacketDecision decision = judged.decision();
        mustBeOf(decision, ruleBook);
        return store.write(() -> {
            NewRows rows = new NewRows();
            List<Act> acts = archive(decision, ruleBook, actor);
            Consequences.Settled settled = consequences.settle(decision, rows);
            acts.addAll(settled.acts());
            DecisionRecord made = DecisionRows.recordOf(settled.decision());
            acts.add(DecisionRows.add(made, judged.history(), actor, null, rows));
            projection.reviewed(settled.decision(), rows);
            store.add(rows);
            ledger.append(rows, acts, head -> {
                mustStand(judged, head);
                mustStandStill(standing, made.id());
            });
            return made;
        });
    }

    private void mustStandStill(StandingRevision standing, String made) {
        String packetNo = Objects.requireNonNull(standing.decision().packetNo());
        if (new StandingRevisions(store)
                .find(packetNo, made)
                .filter(now -> now.decision().id().equals(standing.decision().id()))
                .isEmpty()) {
            throw new ChangedMeanwhileException();
        }
    }

    private void mustStand(Judged judged, Head head) {
        Basis basis = judged.basis();
        if (!basis.isFixed()
                && ruleBooks
                        .findInForce()
                        .filter(version -> !version.equals(judged.decision().ruleBook()))
                        .isPresent()) {
            throw new BookReplacedException();
        }
        if (head.seq() > basis.seenUpTo()
                && ledger.tellsMoreSince(basis.seenUpTo())
                && !basis.again().get().equals(judged.history())) {
            throw new ChangedMeanwhileException();
        }
    }

    /** What {@link Records#appendFurther} records. */
    DecisionRecord addFurther(History history, PacketDecision decision, String actor, Consequences consequences) {
        return store.write(() -> {
            NewRows rows = new NewRows();
            Consequences.Settled settled = consequences.settle(decision, rows);
            List<Act> acts = new ArrayList<>(settled.acts());
            DecisionRecord made = DecisionRows.recordOf(settled.decision());
            acts.add(DecisionRows.add(made, history, actor, null, rows));
            projection.reviewed(settled.decision(), rows);
            return written(made, rows, acts);
        });
    }

    /** Writes a decision that no packet may be stored with. */
    DecisionRecord refuse(PacketDecision decision, RuleFiles ruleBook, String actor, @Nullable String division) {
        mustBeOf(decision, ruleBook);
        return store.write(() -> {
            NewRows rows = new NewRows();
            List<Act> acts = archive(decision, ruleBook, actor);
            DecisionRecord made = DecisionRows.recordOf(decision);
            acts.add(DecisionRows.add(made, History.none(), actor, null, rows));
            if (division != null) {
                acts.add(Divisions.add(made, actor, division, rows));
            }
            return written(made, rows, acts);
        });
    }

    private DecisionRecord written(DecisionRecord made, NewRows rows, List<Act> acts) {
        store.add(rows);
        ledger.append(rows, acts);
        return made;
    }

    private static void mustBeOf(PacketDecision decision, RuleFiles ruleBook) {
        if (!decision.ruleBook().equals(ruleBook.version())) {
            throw new IllegalArgumentException("decision " + decision.id() + " was made by another rule book");
        }
    }

    private List<Act> archive(PacketDecision decision, RuleFiles ruleBook, String actor) {
        return new ArrayList<>(ruleBooks.archive(ruleBook, decision.decidedAt().toInstant(), actor));
    }

    private static @Nullable KeyUse keyOf(Handing handing) {
        return handing.key() == null
                ? null
                : new KeyUse(handing.key(), handing.packet().digest());
    }

    private static Act addPacket(Handing handing, OffsetDateTime at, NewRows added) {
        ReadPacket packet = handing.packet();
        List<RowKey> rows = new ArrayList<>();
        rows.add(added.add(
                RowKey.of("packet", handing.packetNo(), handing.revision()),
                NewRows.columns(
                        "packet_no", handing.packetNo(),
                        "revision", handing.revision(),
                        "digest", packet.digest(),
                        "content", packet.canonicalJson().getBytes(UTF_8),
                        "recorded_at", at,
                        "division", handing.division())));
        rows.addAll(ItemIndex.add(packet.packet(), added));
        Map<String, Object> content = new TreeMap<>();
        content.put("revision", handing.revision());
        content.put("packetDigest", packet.digest());
        if (handing.division() != null) {
            content.put("division", handing.division());
        }
        return new Act("SUBMISSION", handing.actor(), at.toInstant(), handing.packetNo(), content, rows);
    }
}
