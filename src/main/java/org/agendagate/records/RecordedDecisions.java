package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
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
