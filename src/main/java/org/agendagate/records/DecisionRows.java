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

/** The rows that decisions are kept in. */
final class DecisionRows {
    static final String SELECT = """
        select id, packet_no, revision, packet_digest, rule_book, decided_at, outcome, classified, content
        from decision
        """;

    private DecisionRows() {}

    /** Adds a decision with its history, and the key it was asked for with. */
    static Act add(DecisionRecord decision, History history, String actor, @Nullable KeyUse key, NewRows added) {
        List<RowKey> rows = new ArrayList<>();
        rows.add(added.add(
                RowKey.of("decision", decision.id()),
                NewRows.columns(
                        "id", decision.id(),
                        "packet_no", decision.packetNo(),
                        "revision", decision.revision(),
                        "packet_digest", decision.packetDigest(),
                        "rule_book", decision.ruleBook(),
                        "decided_at", decision.decidedAt().atOffset(ZoneOffset.UTC),
                        "outcome", decision.outcome().name(),
                        "classified", decision.classified(),
                        "content", decision.json().getBytes(UTF_8))));
        if (!history.isEmpty()) {
            rows.add(added.add(
                    RowKey.of("decision_history", decision.id()),
                    NewRows.columns(
                            "decision", decision.id(),
                            "digest", history.digest(),
                            "content", history.json().getBytes(UTF_8))));
        }
        if (key != null) {
            rows.add(added.add(
                    RowKey.of("idempotency_key", actor, key.key()),
                    NewRows.columns(
                            "actor", actor,
                            "request_key", key.key(),
                            "fingerprint", key.fingerprint(),
                            "decision", decision.id())));
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
