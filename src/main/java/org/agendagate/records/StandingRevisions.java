package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agendagate.decision.DecisionJson;
import org.agendagate.history.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Revisions that stand: the latest of their packets, and not withdrawn. */
public final class StandingRevisions {
    private final JdbcClient jdbc;

    public StandingRevisions(Store store) {
        jdbc = store.jdbc();
    }

    /** The revision of a packet that stands; empty where there is none. */
    public Optional<StandingRevision> find(String packetNo) {
        return find(packetNo, "");
    }

    /** As the other, as if the decision {@code besides} were not there. */
    Optional<StandingRevision> find(String packetNo, String besides) {
        return jdbc.sql("""
            select p.content, d.content, h.content, (
                select min(l.actor) from ledger l
                where l.kind = 'SUBMISSION' and l.subject = p.packet_no and l.seq = (
                    select max(s.seq) from ledger s where s.kind = 'SUBMISSION' and s.subject = p.packet_no))
            from packet p
            join decision d on d.packet_no = p.packet_no and d.revision = p.revision and d.packet_digest is not null
            left join decision_history h on h.decision = d.id
            where p.packet_no = :packet and d.id <> :besides
            and not exists (select 1 from packet n where n.packet_no = p.packet_no and n.revision > p.revision)
            and not exists (
                select 1 from withdrawal w where w.packet_no = p.packet_no and w.revision = p.revision)
            order by d.seq desc fetch first 1 row only
            """)
                .param("packet", packetNo)
                .param("besides", besides)
                .query((row, number) -> {
                    byte[] history = row.getBytes(3);
                    return new StandingRevision(
                            new String(row.getBytes(1), UTF_8),
                            DecisionJson.read(row.getBytes(2)),
                            history == null ? History.none() : History.read(history),
                            row.getString(4));
                })
                .optional();
    }

    /**
     * Numbers of the packets that stand and name the meeting, in their order.
     *
     * @param since those whose own word puts their meeting before it are left out: it was held long ago
     */
    public List<String> listOf(String meetingNo, Instant since) {
        List<String> found = new ArrayList<>();
        jdbc.sql("""
            select p.packet_no, p.content from packet p
            where exists (
                select 1 from packet_item i
                where i.packet_no = p.packet_no and i.revision = p.revision and i.meeting_at >= :since)
            and not exists (select 1 from packet n where n.packet_no = p.packet_no and n.revision > p.revision)
            and not exists (
                select 1 from withdrawal w where w.packet_no = p.packet_no and w.revision = p.revision)
            order by p.packet_no
            """).param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            if (meetingNo.equals(JsonMapper.shared()
                    .readTree(new String(row.getBytes(2), UTF_8))
                    .at("/meeting/meetingNo")
                    .asString(""))) {
                found.add(row.getString(1));
            }
        });
        return found;
    }
}
