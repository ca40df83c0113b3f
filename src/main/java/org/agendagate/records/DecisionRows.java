package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;
import org.agendagate.records.Records.KeyUse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that decisions are kept in. */
final class DecisionRows {
    static final String SELECT = """
            select id, packet_no, revision, packet_digest, rule_book, decided_at, outcome, classified, content
            from decision
            """;

    private final JdbcClient jdbc;

    DecisionRows(Store store) {
        jdbc = store.jdbc();
    }

    /** Inserts a decision with its history, and the key it was asked for with, in the transaction under way. */
    Act insert(DecisionRecord decision, History history, String actor, @Nullable KeyUse key) {
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
                .param(decision.decidedAt().atOffset(ZoneOffset.UTC))
                .param(decision.outcome().name())
                .param(decision.classified())
                .param(decision.json().getBytes(UTF_8))
                .update();
        List<RowKey> rows = new ArrayList<>();
        rows.add(RowKey.of("decision", decision.id()));
        if (!history.isEmpty()) {
            jdbc.sql("insert into decision_history (decision, digest, content) values (?, ?, ?)")
                    .params(decision.id(), history.digest(), history.json().getBytes(UTF_8))
                    .update();
            rows.add(RowKey.of("decision_history", decision.id()));
        }
        if (key != null) {
            jdbc.sql("insert into idempotency_key (actor, request_key, fingerprint, decision) values (?, ?, ?, ?)")
                    .params(actor, key.key(), key.fingerprint(), decision.id())
                    .update();
            rows.add(RowKey.of("idempotency_key", actor, key.key()));
        }
        return new Act(
                "DECISION",
                actor,
                decision.decidedAt(),
                decision.id(),
                Map.of(
                        "ruleBook", decision.ruleBook(),
                        "outcome", decision.outcome().name(),
                        "classified", decision.classified()),
                rows);
    }

    static DecisionRecord recordOf(PacketDecision decision) {
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

    static DecisionRecord read(ResultSet row, int number) throws SQLException {
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
