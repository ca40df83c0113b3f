package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleFiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The records in the database, each written whole or not at all.
 *
 * <p>PostgreSQL forces a commit to disk by itself. H2 hands it to the operating system ({@code WRITE_DELAY=0}), which
 * survives the end of the process but not of the machine; {@link #force} does the rest.
 */
public final class Records {
    /** A statement that takes longer is given up: the caller hears of it and asks again. */
    private static final int TIMEOUT_SECONDS = 10;

    private static final int ATTEMPTS = 3;
    private static final int LONGEST_SOURCE = 500;

    private static final String DECISION = """
            select id, packet_no, revision, packet_digest, rule_book, decided_at, outcome, classified, content
            from decision
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean forces;

    /** The database must be there and migrated. */
    public Records(DataSource database) {
        JdbcTemplate statements = new JdbcTemplate(database);
        statements.setQueryTimeout(TIMEOUT_SECONDS);
        jdbc = JdbcClient.create(statements);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        forces = isH2(database);
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

    /** The canonical JSON of a submitted packet. */
    public Optional<String> findPacket(String packetNo, int revision) {
        return jdbc.sql("select content from packet where packet_no = ? and revision = ?")
                .params(packetNo, revision)
                .query((row, number) -> new String(row.getBytes(1), UTF_8))
                .optional();
    }

    /** The files of an archived rule book by path, as they stood. */
    public Optional<SortedMap<String, byte[]>> findRuleBook(String version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select path, content from rule_book_file where rule_book = ?")
                .param(version)
                .query(row -> {
                    files.put(row.getString(1), row.getBytes(2));
                });
        return files.isEmpty() ? Optional.empty() : Optional.of(Collections.unmodifiableSortedMap(files));
    }

    /**
     * Archives a rule book that goes live, and that it does.
     *
     * @param from where its files were read
     */
    public void goLive(RuleFiles ruleBook, Instant since, String from) {
        for (int attempt = 1; ; attempt++) {
            try {
                appendLive(ruleBook, since, from);
                force();
                return;
            } catch (DuplicateKeyException archivedMeanwhile) {
                if (attempt == ATTEMPTS) {
                    throw archivedMeanwhile;
                }
            }
        }
    }

    private void appendLive(RuleFiles ruleBook, Instant since, String from) {
        String version = ruleBook.version();
        OffsetDateTime at = since.atOffset(ZoneOffset.UTC);
        transaction.executeWithoutResult(status -> {
            archive(version, ruleBook, at);
            jdbc.sql("insert into rule_book_live (rule_book, since, read_from) values (?, ?, ?)")
                    .params(version, at, from.substring(0, Math.min(from.length(), LONGEST_SOURCE)))
                    .update();
        });
    }

    /** Every time a rule book went live, starts of the service included, the last first. */
    public List<LiveRecord> listLive() {
        return jdbc.sql("select rule_book, since, read_from from rule_book_live order by seq desc")
                .query((row, number) -> new LiveRecord(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .list();
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
    DecisionRecord append(ReadPacket packet, PacketDecision decision, RuleFiles ruleBook) {
        return written(decision, ruleBook, () -> insertPacket(packet, decision.decidedAt()));
    }

    /** As {@link #append(ReadPacket, PacketDecision, RuleFiles)}, for a decision that no packet may be stored with. */
    DecisionRecord append(PacketDecision decision, RuleFiles ruleBook) {
        return written(decision, ruleBook, () -> {});
    }

    /** Returns when all that is committed is on disk. */
    void force() {
        if (forces) {
            jdbc.sql("checkpoint sync").update();
        }
    }

    private DecisionRecord written(PacketDecision decision, RuleFiles ruleBook, Runnable insertPacket) {
        String version = ruleBook.version();
        if (!decision.ruleBook().equals(version)) {
            throw new IllegalArgumentException("decision " + decision.id() + " was made by another rule book");
        }
        DecisionRecord decisionRecord = recordOf(decision);
        transaction.executeWithoutResult(status -> {
            archive(version, ruleBook, decision.decidedAt());
            insertPacket.run();
            insertDecision(decisionRecord, decision.decidedAt());
        });
        force();
        return decisionRecord;
    }

    private void archive(String version, RuleFiles ruleBook, OffsetDateTime at) {
        boolean archived = jdbc.sql("select 1 from rule_book where version = ?")
                .param(version)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (archived) {
            return;
        }
        jdbc.sql("insert into rule_book (version, archived_at) values (?, ?)")
                .params(version, at)
                .update();
        ruleBook.contents()
                .forEach((path, content) -> jdbc.sql(
                                "insert into rule_book_file (rule_book, path, content) values (?, ?, ?)")
                        .params(version, path, content)
                        .update());
    }

    private void insertPacket(ReadPacket packet, OffsetDateTime at) {
        jdbc.sql("insert into packet (packet_no, revision, digest, content, recorded_at) values (?, ?, ?, ?, ?)")
                .params(
                        packet.packet().packetNo(),
                        packet.packet().revision(),
                        packet.digest(),
                        packet.canonicalJson().getBytes(UTF_8),
                        at)
                .update();
    }

    private void insertDecision(DecisionRecord decision, OffsetDateTime at) {
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

    private static boolean isH2(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot reach the database: " + failure.getMessage(), failure);
        }
    }
}
