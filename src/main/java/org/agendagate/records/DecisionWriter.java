package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.Records.KeyUse;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes decisions with all that belongs to them, each in one transaction. */
final class DecisionWriter {
    private final Store store;
    private final Ledger ledger;
    private final RuleBookRecords ruleBooks;
    private final ItemIndex items;
    private final DecisionRows decisions;
    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final Projection projection;

    DecisionWriter(Store store, Ledger ledger, RuleBookRecords ruleBooks, Projection projection) {
        this.store = store;
        this.ledger = ledger;
        this.ruleBooks = ruleBooks;
        this.projection = projection;
        items = new ItemIndex(store);
        decisions = new DecisionRows(store);
        divisions = new Divisions(store);
        jdbc = store.jdbc();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where part of it is there, perhaps only the rule book */
    DecisionRecord submit(Handing handing, Judged judged, Consequences consequences) {
        PacketDecision decision = judged.decision();
        mustBeOf(decision, handing.ruleBook());
        return store.write(() -> {
            List<Act> acts = archive(decision, handing.ruleBook(), handing.actor());
            acts.add(insertPacket(handing, decision.decidedAt()));
            Consequences.Settled settled = consequences.settle(decision);
            acts.addAll(settled.acts());
            DecisionRecord written =
                    insert(judged.history(), settled.decision(), handing.actor(), keyOf(handing), acts);
            ledger.append(acts.toArray(Act[]::new));
            projection.submitted(handing.packet().packet(), settled.decision());
            return written;
        });
    }

    /** @see Records#appendFurther */
    DecisionRecord addFurther(History history, PacketDecision decision, String actor, Consequences consequences) {
        return store.write(() -> {
            Consequences.Settled settled = consequences.settle(decision);
            List<Act> acts = new ArrayList<>(settled.acts());
            DecisionRecord written = insert(history, settled.decision(), actor, null, acts);
            ledger.append(acts.toArray(Act[]::new));
            projection.reviewed(settled.decision());
            return written;
        });
    }

    /** Writes a decision that no packet may be stored with. */
    DecisionRecord refuse(PacketDecision decision, RuleFiles ruleBook, String actor, @Nullable String division) {
        mustBeOf(decision, ruleBook);
        return store.write(() -> {
            List<Act> acts = archive(decision, ruleBook, actor);
            DecisionRecord written = insert(History.none(), decision, actor, null, acts);
            if (division != null) {
                acts.add(divisions.add(written, actor, division));
            }
            ledger.append(acts.toArray(Act[]::new));
            return written;
        });
    }

    private static void mustBeOf(PacketDecision decision, RuleFiles ruleBook) {
        if (!decision.ruleBook().equals(ruleBook.version())) {
            throw new IllegalArgumentException("decision " + decision.id() + " was made by another rule book");
        }
    }

    private List<Act> archive(PacketDecision decision, RuleFiles ruleBook, String actor) {
        return new ArrayList<>(ruleBooks.archive(ruleBook, decision.decidedAt().toInstant(), actor));
    }

    private DecisionRecord insert(
            History history, PacketDecision decision, String actor, @Nullable KeyUse key, List<Act> acts) {
        DecisionRecord written = DecisionRows.recordOf(decision);
        acts.add(decisions.insert(written, history, actor, key));
        return written;
    }

    private static @Nullable KeyUse keyOf(Handing handing) {
        return handing.key() == null
                ? null
                : new KeyUse(handing.key(), handing.packet().digest());
    }

    private Act insertPacket(Handing handing, OffsetDateTime at) {
        ReadPacket packet = handing.packet();
        jdbc.sql("""
            insert into packet (packet_no, revision, digest, content, recorded_at, division)
            values (?, ?, ?, ?, ?, ?)
            """)
                .param(handing.packetNo())
                .param(handing.revision())
                .param(packet.digest())
                .param(packet.canonicalJson().getBytes(UTF_8))
                .param(at.withOffsetSameInstant(ZoneOffset.UTC))
                .param(handing.division())
                .update();
        List<RowKey> rows = new ArrayList<>();
        rows.add(RowKey.of("packet", handing.packetNo(), handing.revision()));
        rows.addAll(items.add(packet.packet()));
        Map<String, Object> content = new TreeMap<>();
        content.put("revision", handing.revision());
        content.put("packetDigest", packet.digest());
        if (handing.division() != null) {
            content.put("division", handing.division());
        }
        return new Act("SUBMISSION", handing.actor(), at.toInstant(), handing.packetNo(), content, rows);
    }
}
