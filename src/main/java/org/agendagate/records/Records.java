package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Packets as submitted and the decisions on them, each written whole or not at all. */
public final class Records {
    private static final String DECISION = """
            select id, packet_no, revision, packet_digest, rule_book, decided_at, outcome, classified, content
            from decision
            """;

    private final Store store;
    private final Ledger ledger;
    private final RuleBookRecords ruleBooks;
    private final JdbcClient jdbc;

    public Records(Store store, Ledger ledger, RuleBookRecords ruleBooks) {
        this.store = store;
        this.ledger = ledger;
        this.ruleBooks = ruleBooks;
        jdbc = store.jdbc();
    }

    public Optional<DecisionRecord> findDecision(String id) {
        return jdbc.sql(DECISION + "where id = ?")
                .param(id)
                .query(Records::decision)
                .optional();
    }

    /** All decisions on a packet, refused ones too, by revision and within it in the order recorded. */
    public List<DecisionRecord> listDecisions(String packetNo) {
        return jdbc.sql(DECISION + "where packet_no = ? order by revision, seq")
                .param(packetNo)
                .query(Records::decision)
                .list();
    }

    /** The latest decisions, the last first, at most {@code most}. */
    public List<DecisionRecord> listLatest(int most) {
        return jdbc.sql(DECISION + "order by seq desc fetch first ? rows only")
                .param(most)
                .query(Records::decision)
                .list();
    }

    /** As {@link #listLatest(int)}, on packets of one division. */
    public List<DecisionRecord> listLatest(String division, int most) {
        return jdbc.sql(DECISION + """
                                where packet_no in (select packet_no from packet_owner where division = ?)
                                order by seq desc fetch first ? rows only
                                """)
                .params(division, most)
                .query(Records::decision)
                .list();
    }

    /** The decisions on a submitted revision in the order recorded: the one it got, then one for each review. */
    public List<DecisionRecord> listDecisions(String packetNo, int revision) {
        return jdbc.sql(DECISION + "where packet_no = ? and revision = ? and packet_digest is not null order by seq")
                .params(packetNo, revision)
                .query(Records::decision)
                .list();
    }

    /** The canonical JSON of a submitted packet. */
    public Optional<String> findPacket(String packetNo, int revision) {
        return jdbc.sql("select content from packet where packet_no = ? and revision = ?")
                .params(packetNo, revision)
                .query((row, number) -> new String(row.getBytes(1), UTF_8))
                .optional();
    }

    /** The decision that a formal submission got. */
    Optional<DecisionRecord> findSubmission(String packetNo, int revision) {
        return jdbc.sql(DECISION + """
                                where packet_no = ? and revision = ? and packet_digest is not null
                                order by seq
                                fetch first 1 row only
                                """)
                .params(packetNo, revision)
                .query(Records::decision)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where part of it is there, perhaps only the rule book */
    DecisionRecord append(
            ReadPacket packet, PacketDecision decision, RuleFiles ruleBook, String actor, Consequences consequences) {
        return written(
                decision,
                ruleBook,
                actor,
                () -> List.of(insertPacket(packet, decision.decidedAt(), actor)),
                consequences);
    }

    /**
     * Records another decision on a revision that is there, made by the same rule book, with what led to it.
     *
     * @param consequences what else is written and what the decision is, in the transaction
     * @throws org.springframework.dao.DuplicateKeyException where one of its rows is there
     */
    public DecisionRecord appendFurther(PacketDecision decision, String actor, Consequences consequences) {
        return store.write(() -> decided(decision, actor, new ArrayList<>(), consequences));
    }

    /** As {@link #append(ReadPacket, PacketDecision, RuleFiles, String, Consequences)}, for a decision that no packet may be stored with. */
    DecisionRecord append(PacketDecision decision, RuleFiles ruleBook, String actor) {
        return written(decision, ruleBook, actor, List::of, Consequences.NONE);
    }

    /** Returns when all that is committed is on disk. */
    void force() {
        store.force();
    }

    private DecisionRecord written(
            PacketDecision decision,
            RuleFiles ruleBook,
            String actor,
            Supplier<List<Act>> insertPacket,
            Consequences consequences) {
        if (!decision.ruleBook().equals(ruleBook.version())) {
            throw new IllegalArgumentException("decision " + decision.id() + " was made by another rule book");
        }
        return store.write(() -> {
            List<Act> acts = new ArrayList<>(
                    ruleBooks.archive(ruleBook, decision.decidedAt().toInstant(), actor));
            acts.addAll(insertPacket.get());
            return decided(decision, actor, acts, consequences);
        });
    }

    private DecisionRecord decided(PacketDecision decision, String actor, List<Act> before, Consequences consequences) {
        Consequences.Settled settled = consequences.settle(decision);
        DecisionRecord decisionRecord = recordOf(settled.decision());
        before.addAll(settled.acts());
        before.add(insertDecision(decisionRecord, decision.decidedAt(), actor));
        ledger.append(before.toArray(Act[]::new));
        return decisionRecord;
    }

    private Act insertPacket(ReadPacket packet, OffsetDateTime at, String actor) {
        jdbc.sql("insert into packet (packet_no, revision, digest, content, recorded_at) values (?, ?, ?, ?, ?)")
                .params(
                        packet.packet().packetNo(),
                        packet.packet().revision(),
                        packet.digest(),
                        packet.canonicalJson().getBytes(UTF_8),
                        at)
                .update();
        String packetNo = packet.packet().packetNo();
        int revision = packet.packet().revision();
        return new Act(
                "SUBMISSION",
                actor,
                at.toInstant(),
                packetNo,
                Map.of("revision", revision, "packetDigest", packet.digest()),
                List.of(RowKey.of("packet", packetNo, revision)));
    }

    private Act insertDecision(DecisionRecord decision, OffsetDateTime at, String actor) {
        jdbc.sql("""
                        insert into decision (id, packet_no, revision, packet_digest, rule_book, decided_at, outcome,
                            classified, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(decision.id())
                .param(decision.packetNo())
                .param(decision.revision())
                .param(decision.packetDigest())
                .param(decision.ruleBook())
                .param(at)
                .param(decision.outcome().name())
                .param(decision.classified())
                .param(decision.json().getBytes(UTF_8))
                .update();
        return new Act(
                "DECISION",
                actor,
                decision.decidedAt(),
                decision.id(),
                Map.of(
                        "ruleBook", decision.ruleBook(),
                        "outcome", decision.outcome().name(),
                        "classified", decision.classified()),
                List.of(RowKey.of("decision", decision.id())));
    }

    private static DecisionRecord recordOf(PacketDecision decision) {
        return new DecisionRecord(
                decision.id(),
                decision.packetNo(),
                decision.revision(),
                decision.packetDigest(),
                decision.ruleBook(),
                decision.decidedAt().toInstant(),
                decision.outcome(),
                decision.classified(),
                new String(DecisionJson.write(decision), UTF_8));
    }

    private static DecisionRecord decision(ResultSet row, int number) throws SQLException {
        return new DecisionRecord(
                row.getString("id"),
                row.getString("packet_no"),
                row.getObject("revision", Integer.class),
                row.getString("packet_digest"),
                row.getString("rule_book"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("classified"),
                new String(row.getBytes("content"), UTF_8));
    }
}
