package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.agendagate.history.History;
import org.agendagate.packet.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions in the order recorded, each with all it was made from. */
public final class RecordedDecisions {
    private static final String SELECT = """
            select d.*, p.content as packet_content, h.content as history_content, h.digest as history_digest,
                not exists (
                    select 1 from decision e
                    where e.packet_no = d.packet_no and e.revision = d.revision
                        and e.packet_digest is not null and e.seq < d.seq) as first_one
            from decision d
            left join packet p
                on p.packet_no = d.packet_no and p.revision = d.revision and p.digest = d.packet_digest
            left join decision_history h on h.decision = d.id
            """;

    private static final String STANDING = """
            where d.decided_at >= ? and d.packet_digest is not null
                and not exists (
                    select 1 from decision l
                    where l.packet_no = d.packet_no and l.revision = d.revision
                        and l.packet_digest is not null and l.seq > d.seq)
                and not exists (
                    select 1 from packet n where n.packet_no = d.packet_no and n.revision > d.revision)
                and not exists (
                    select 1 from withdrawal w where w.packet_no = d.packet_no and w.revision = d.revision)
            """;

    private final JdbcClient jdbc;

    public RecordedDecisions(Store store) {
        jdbc = store.jdbc();
    }

    public Optional<RecordedDecision> find(String id) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(id)
                .query(RecordedDecisions::read)
                .optional();
    }

    /** At most {@code most} decisions behind the place {@code after}. */
    public List<RecordedDecision> list(long after, int most) {
        return jdbc.sql(SELECT + "where d.seq > ? order by d.seq fetch first " + most + " rows only")
                .param(after)
                .query(RecordedDecisions::read)
                .list();
    }

    /**
     * At most {@code most} of the decisions that hold today, behind the place {@code after}: of every packet that was not
     * taken back the last one on its latest revision.
     *
     * @param since what was decided earlier is left out
     */
    public List<RecordedDecision> listStanding(long after, Instant since, int most) {
        return jdbc.sql(SELECT + STANDING + " and d.seq > ? order by d.seq fetch first " + most + " rows only")
                .params(since.atOffset(ZoneOffset.UTC), after)
                .query(RecordedDecisions::read)
                .list();
    }

    /** How many {@link #listStanding} lists in all. */
    public long countStanding(Instant since) {
        return jdbc.sql("select count(*) from decision d " + STANDING)
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** How many packets were refused for secrecy, of which nothing was kept. */
    public long countClassified(Instant since) {
        return jdbc.sql("select count(*) from decision where classified and decided_at >= ?")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The place of the last decision; 0 where there is none. */
    public long lastPlace() {
        return jdbc.sql("select coalesce(max(seq), 0) from decision")
                .query(Long.class)
                .single();
    }

    /** How many decisions stand behind the place {@code after}. */
    public long count(long after) {
        return jdbc.sql("select count(*) from decision where seq > ?")
                .param(after)
                .query(Long.class)
                .single();
    }

    private static RecordedDecision read(ResultSet row, int number) throws SQLException {
        byte[] packet = row.getBytes("packet_content");
        byte[] history = row.getBytes("history_content");
        return new RecordedDecision(
                row.getLong("seq"),
                DecisionRows.read(row, number),
                row.getBoolean("first_one"),
                packet == null ? null : new String(packet, UTF_8),
                history == null ? History.none() : readable(history, row.getString("history_digest")));
    }

    private static @Nullable History readable(byte[] history, String digest) {
        try {
            return CanonicalJson.digest(new String(history, UTF_8)).equals(digest) ? History.read(history) : null;
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }
}
