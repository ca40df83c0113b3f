package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Revisions of packets with what became of them. */
public final class EarlierRevisions {
    private final JdbcClient jdbc;

    public EarlierRevisions(Store store) {
        jdbc = store.jdbc();
    }

    /** A revision with the latest decision on it. */
    public Optional<EarlierRevision> find(String packetNo, int revision) {
        return jdbc.sql("""
            select p.content, d.content, exists (
                select 1 from withdrawal w where w.packet_no = p.packet_no and w.revision = p.revision)
            from packet p
            join decision d on d.packet_no = p.packet_no and d.revision = p.revision
            where p.packet_no = ? and p.revision = ? and d.packet_digest is not null
            order by d.seq desc
            fetch first 1 row only
            """)
                .params(packetNo, revision)
                .query((row, number) -> new EarlierRevision(
                        JsonMapper.shared().readTree(new String(row.getBytes(1), UTF_8)),
                        DecisionJson.read(row.getBytes(2)),
                        row.getBoolean(3)))
                .optional();
    }

    /** The decision that a revision got when it was handed in. */
    public Optional<PacketDecision> findFirstDecision(String packetNo, int revision) {
        return jdbc.sql("""
            select content from decision where packet_no = ? and revision = ? and packet_digest is not null
            order by seq
            fetch first 1 row only
            """)
                .params(packetNo, revision)
                .query((row, number) -> DecisionJson.read(row.getBytes(1)))
                .optional();
    }
}
