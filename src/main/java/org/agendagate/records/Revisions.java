package org.agendagate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.agendagate.decision.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The revisions of packets, and packets that were taken back. */
public final class Revisions {
    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Projection projection;

    public Revisions(Store store, Ledger ledger) {
        this(store, ledger, Projection.NONE);
    }

    /** @param projection is told of every withdrawal */
    public Revisions(Store store, Ledger ledger, Projection projection) {
        this.projection = projection;
        this.store = store;
        this.ledger = ledger;
        jdbc = store.jdbc();
    }

    /** All revisions of a packet, the first first; none where it was never submitted. */
    public List<RevisionRecord> list(String packetNo) {
        return list(Set.of(packetNo)).getOrDefault(packetNo, List.of());
    }

    /** All revisions of each of these packets, the first first; of those alone that were submitted. */
    public Map<String, List<RevisionRecord>> list(Collection<String> packetNos) {
        Map<String, List<RevisionRecord>> found = new HashMap<>();
        if (packetNos.isEmpty()) {
            return found;
        }
        jdbc.sql("""
            select p.packet_no, p.revision, p.digest, p.recorded_at, d.id, d.outcome,
                w.reason, w.withdrawn_by, w.withdrawn_at
            from packet p
            join decision d on d.packet_no = p.packet_no and d.revision = p.revision and d.seq = (
                select max(l.seq) from decision l
                where l.packet_no = p.packet_no and l.revision = p.revision and l.packet_digest is not null)
            left join withdrawal w on w.packet_no = p.packet_no and w.revision = p.revision
            where p.packet_no in (:packets)
            order by p.packet_no, p.revision
            """).param("packets", packetNos).query(row -> {
            found.computeIfAbsent(row.getString("packet_no"), packetNo -> new ArrayList<>())
                    .add(revision(row));
        });
        return found;
    }

    private static RevisionRecord revision(ResultSet row) throws SQLException {
        return new RevisionRecord(
                row.getInt("revision"),
                row.getString("digest"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("id"),
                Outcome.valueOf(row.getString("outcome")),
                withdrawalIfAny(row));
    }

    /** As the other, where nothing follows from the withdrawal. */
    WithdrawalRecord withdraw(String packetNo, int revision, String reason, String actor, Instant at) {
        return withdraw(packetNo, revision, reason, actor, at, List::of);
    }

    /** Takes a revision back; where it was taken back before, that stands. */
    public WithdrawalRecord withdraw(
            String packetNo, int revision, String reason, String actor, Instant at, Supplier<List<Act>> consequences) {
        WithdrawalRecord wanted =
                new WithdrawalRecord(packetNo, revision, reason, actor, at.truncatedTo(ChronoUnit.MILLIS));
        try {
            return findWithdrawal(packetNo, revision).orElseGet(() -> store.write(() -> insert(wanted, consequences)));
        } catch (DuplicateKeyException meanwhile) {
            return findWithdrawal(packetNo, revision).orElseThrow(() -> meanwhile);
        }
    }

    private Optional<WithdrawalRecord> findWithdrawal(String packetNo, int revision) {
        return jdbc.sql("select * from withdrawal where packet_no = ? and revision = ?")
                .params(packetNo, revision)
                .query((row, number) -> withdrawal(row))
                .optional();
    }

    private WithdrawalRecord insert(WithdrawalRecord withdrawal, Supplier<List<Act>> consequences) {
        jdbc.sql("""
            insert into withdrawal (packet_no, revision, reason, withdrawn_by, withdrawn_at)
            values (?, ?, ?, ?, ?)
            """)
                .params(
                        withdrawal.packetNo(),
                        withdrawal.revision(),
                        withdrawal.reason(),
                        withdrawal.by(),
                        withdrawal.at().atOffset(ZoneOffset.UTC))
                .update();
        List<Act> acts = new ArrayList<>(consequences.get());
        acts.add(new Act(
                "WITHDRAWAL",
                withdrawal.by(),
                withdrawal.at(),
                withdrawal.packetNo(),
                Map.of("revision", withdrawal.revision(), "reason", withdrawal.reason()),
                List.of(RowKey.of("withdrawal", withdrawal.packetNo(), withdrawal.revision()))));
        projection.withdrawn(withdrawal.packetNo(), withdrawal.revision());
        ledger.append(acts.toArray(Act[]::new));
        return withdrawal;
    }

    private static @Nullable WithdrawalRecord withdrawalIfAny(ResultSet row) throws SQLException {
        return row.getString("withdrawn_by") == null ? null : withdrawal(row);
    }

    private static WithdrawalRecord withdrawal(ResultSet row) throws SQLException {
        return new WithdrawalRecord(
                row.getString("packet_no"),
                row.getInt("revision"),
                row.getString("reason"),
                row.getString("withdrawn_by"),
                row.getObject("withdrawn_at", OffsetDateTime.class).toInstant());
    }
}
