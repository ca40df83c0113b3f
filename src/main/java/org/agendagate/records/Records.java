package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Packets as submitted and the decisions on them, each written whole or not at all. */
public final class Records {
    private final Store store;
    private final Divisions divisions;
    private final DecisionWriter writer;
    private final JdbcClient jdbc;

    public Records(Store store, Ledger ledger, RuleBookRecords ruleBooks) {
        this(store, ledger, ruleBooks, Projection.NONE);
    }

    /** @param projection is told of every decision on a packet that is kept */
    public Records(Store store, Ledger ledger, RuleBookRecords ruleBooks, Projection projection) {
        this.store = store;
        divisions = new Divisions(store);
        writer = new DecisionWriter(store, ledger, ruleBooks, projection);
        jdbc = store.jdbc();
    }

    public Optional<DecisionRecord> findDecision(String id) {
        return jdbc.sql(DecisionRows.SELECT + "where id = ?")
                .param(id)
                .query(DecisionRows::read)
                .optional();
    }

    /** All decisions on a packet, refused ones too, by revision and within it in the order recorded. */
    public List<DecisionRecord> listDecisions(String packetNo) {
        return jdbc.sql(DecisionRows.SELECT + "where packet_no = ? order by revision, seq")
                .param(packetNo)
                .query(DecisionRows::read)
                .list();
    }

    /** The latest decisions, the last first, at most {@code most}. */
    public List<DecisionRecord> listLatest(int most) {
        return jdbc.sql(DecisionRows.SELECT + "order by seq desc fetch first ? rows only")
                .param(most)
                .query(DecisionRows::read)
                .list();
    }

    /** As {@link #listLatest(int)}, on packets of one division. */
    public List<DecisionRecord> listLatest(String division, int most) {
        return jdbc.sql("select d.* from decision d where " + Divisions.THEIRS
                        + "order by d.seq desc fetch first :most rows only")
                .param("division", division)
                .param("most", most)
                .query(DecisionRows::read)
                .list();
    }

    /**
     * The last decision on each of the packets decided last, the last first, at most {@code most}.
     *
     * @param division whose packets; {@code null} for those of every division
     */
    public List<DecisionRecord> listLatestOfEach(@Nullable String division, int most) {
        return jdbc.sql("""
            select d.* from decision d
            where not exists (select 1 from decision l where l.packet_no = d.packet_no and l.seq > d.seq) %s
            order by d.seq desc fetch first :most rows only
            """.formatted(division == null ? "" : "and " + Divisions.THEIRS))
                .params(division == null ? Map.of("most", most) : Map.of("division", division, "most", most))
                .query(DecisionRows::read)
                .list();
    }

    /** The decisions on a submitted revision in the order recorded: the one it got, then one for each review. */
    public List<DecisionRecord> listDecisions(String packetNo, int revision) {
        return jdbc.sql(DecisionRows.SELECT
                        + "where packet_no = ? and revision = ? and packet_digest is not null order by seq")
                .params(packetNo, revision)
                .query(DecisionRows::read)
                .list();
    }

    /** The canonical JSON of a submitted packet. */
    public Optional<String> findPacket(String packetNo, int revision) {
        return jdbc.sql("select content from packet where packet_no = ? and revision = ?")
                .params(packetNo, revision)
                .query((row, number) -> new String(row.getBytes(1), UTF_8))
                .optional();
    }

    /** The division that a packet number belongs to: that of whoever submitted its first revision. */
    public Optional<String> findDivision(String packetNo) {
        return divisions.find(packetNo);
    }

    /** The division whose classified packet left {@code refusal}. */
    public Optional<String> findDivisionOfRefusal(DecisionRecord refusal) {
        return divisions.findOfRefusal(refusal);
    }

    /** Who submitted revisions of these packets. */
    public List<Submitter> listSubmitters(Collection<String> packetNos) {
        return packetNos.isEmpty()
                ? List.of()
                : jdbc.sql("""
                    select distinct subject, actor from ledger
                    where kind = 'SUBMISSION' and subject in (:packets) order by subject, actor
                    """)
                        .param("packets", packetNos)
                        .query((row, number) -> new Submitter(row.getString(1), row.getString(2)))
                        .list();
    }

    /** The decision that a formal submission got. */
    Optional<DecisionRecord> findSubmission(String packetNo, int revision) {
        return jdbc.sql(DecisionRows.SELECT + """
            where packet_no = ? and revision = ? and packet_digest is not null
            order by seq
            fetch first 1 row only
            """)
                .params(packetNo, revision)
                .query(DecisionRows::read)
                .optional();
    }

    /** What is there of a packet that is handed in, seen at one moment. */
    Known findKnown(Handing handing) {
        return jdbc.sql("""
            select
                (select division from packet_division where packet_no = :packet),
                (select fingerprint from idempotency_key where actor = :actor and request_key = :key),
                (select decision from idempotency_key where actor = :actor and request_key = :key),
                (select digest from packet where packet_no = :packet and revision = :revision),
                (select max(revision) from packet where packet_no = :packet)
            """)
                .param("packet", handing.packetNo())
                .param("revision", handing.revision())
                .param("actor", handing.actor())
                .param("key", Objects.requireNonNullElse(handing.key(), ""))
                .query((row, number) -> new Known(
                        row.getString(1),
                        handing.key() == null || row.getString(2) == null
                                ? null
                                : new KeyUsed(row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getInt(5)))
                .single();
    }

    /** What the records knew when a decision was made. */
    public History findHistory(String decision) {
        return jdbc.sql("select content from decision_history where decision = ?")
                .param(decision)
                .query((row, number) -> History.read(row.getBytes(1)))
                .optional()
                .orElse(History.none());
    }

    /** @throws org.springframework.dao.DuplicateKeyException where part of it is there, perhaps only the rule book */
    DecisionRecord append(Handing handing, Judged judged, Consequences consequences) {
        return writer.submit(handing, judged, consequences);
    }

    /**
     * Records another decision on a revision that is there, made by the same rule book from the same history, with what
     * led to it.
     *
     * @param consequences what else is written and what the decision is, in the transaction
     * @throws org.springframework.dao.DuplicateKeyException where one of its rows is there
     */
    public DecisionRecord appendFurther(PacketDecision decision, String actor, Consequences consequences) {
        return writer.addFurther(findHistory(decision.id()), decision, actor, consequences);
    }

    /**
     * Records another decision on a revision that stands, made by the office from another ground.
     *
     * @throws org.springframework.dao.DuplicateKeyException where a reviewer came first
     * @throws ChangedMeanwhileException where the revision stands no more as it was found, or its ground moved again
     */
    public DecisionRecord judgeAgain(
            StandingRevision standing, RuleFiles ruleBook, Judged judged, String actor, Consequences consequences) {
        return writer.judgeAgain(standing, ruleBook, judged, actor, consequences);
    }

    /** As {@link #append(Handing, Judged, Consequences)}, for a decision that no packet may be stored with. */
    DecisionRecord append(PacketDecision decision, RuleFiles ruleBook, String actor, @Nullable String division) {
        return writer.refuse(decision, ruleBook, actor, division);
    }

    /** Returns when all that is committed is on disk. */
    void force() {
        store.force();
    }

    /** Who submitted a packet. */
    public record Submitter(String packetNo, String actor) {}

    /** An idempotency key and the digest of the packet it came with. */
    record KeyUse(String key, String fingerprint) {}

    /**
     * What is there of a packet.
     *
     * @param division that the number belongs to
     * @param keyUse what the key came with before
     * @param digest of the packet that holds the number and the revision
     * @param latest revision; 0 for none
     */
    record Known(
            @Nullable String division,
            @Nullable KeyUsed keyUse,
            @Nullable String digest,
            int latest) {}

    /** What came of a submission that a key came with. */
    record KeyUsed(String fingerprint, String decision) {}
}
