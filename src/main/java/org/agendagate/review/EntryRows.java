package org.agendagate.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agendagate.decision.FlagPlace;
import org.agendagate.findings.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Entries and what closed them, as rows. */
final class EntryRows {
    static final String ENTRY = """
            select e.*, a.result, a.actor, a.acted_at, a.reason, a.carried_from, a.decision
            from review_entry e left join review_act a on a.entry = e.id
            """;

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReviewEntry> find(String id) {
        return jdbc.sql(ENTRY + "where e.id = ?")
                .param(id)
                .query(EntryRows::entry)
                .optional();
    }

    /** The entries of a revision, closed ones too, in the order of the decision's flags. */
    List<ReviewEntry> list(String packetNo, int revision) {
        return jdbc.sql(ENTRY + "where e.packet_no = ? and e.revision = ? order by e.item_no, e.finding")
                .params(packetNo, revision)
                .query(EntryRows::entry)
                .list();
    }

    /** The last that a reviewer said before {@code revision}, by the digest of the evidence it was said about. */
    Map<String, ReviewEntry> reviewedBefore(String packetNo, int revision) {
        return jdbc.sql(ENTRY + """
                        where e.packet_no = ? and e.revision < ? and a.step is not null
                        order by a.seq
                        """).params(packetNo, revision).query(EntryRows::entry).list().stream()
                .collect(Collectors.toMap(ReviewEntry::evidenceDigest, Function.identity(), (first, last) -> last));
    }

    List<String> listOpen(String packetNo, int fromRevision, int toRevision) {
        return jdbc.sql("""
                        select entry from review_open where packet_no = ? and revision between ? and ? order by entry
                        """)
                .params(packetNo, fromRevision, toRevision)
                .query(String.class)
                .list();
    }

    int reviewsOf(String packetNo, int revision) {
        return jdbc.sql("select coalesce(max(step), 0) from review_act where packet_no = ? and revision = ?")
                .params(packetNo, revision)
                .query(Integer.class)
                .single();
    }

    void insert(ReviewEntry entry) {
        jdbc.sql("""
                        insert into review_entry (id, packet_no, revision, item_no, finding, base_decision, unit,
                            rule_id, rule_book, rule_file, evidence_digest, due_at, opened_at, submitter, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.id(),
                        entry.packetNo(),
                        entry.revision(),
                        entry.flag().itemNo(),
                        entry.flag().finding(),
                        entry.baseDecision(),
                        entry.unit(),
                        entry.finding().ruleId(),
                        entry.ruleBook(),
                        entry.ruleFile(),
                        entry.evidenceDigest(),
                        utc(entry.dueAt()),
                        utc(entry.openedAt()),
                        entry.submitter(),
                        Content.of(entry).json())
                .update();
    }

    void queue(ReviewEntry entry) {
        jdbc.sql("""
                        insert into review_open (entry, packet_no, revision, unit, rule_id, due_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.id(),
                        entry.packetNo(),
                        entry.revision(),
                        entry.unit(),
                        entry.finding().ruleId(),
                        utc(entry.dueAt()))
                .update();
    }

    /**
     * Closes an entry and takes it from the queue.
     *
     * @param step the number of this act among the reviewers' on the revision; {@code null} for any other
     * @throws org.springframework.dao.DuplicateKeyException where it is closed, or the number is taken
     */
    void close(ReviewEntry entry, Closing closing, @Nullable Integer step) {
        jdbc.sql("""
                        insert into review_act (entry, packet_no, revision, step, result, actor, acted_at, reason,
                            carried_from, decision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(entry.id())
                .param(entry.packetNo())
                .param(entry.revision())
                .param(step)
                .param(closing.kind().name())
                .param(closing.actor())
                .param(utc(closing.at()))
                .param(closing.reason().getBytes(UTF_8))
                .param(closing.carriedFrom())
                .param(closing.decision())
                .update();
        jdbc.sql("delete from review_open where entry = ?").param(entry.id()).update();
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static ReviewEntry entry(ResultSet row, int number) throws SQLException {
        Content content = Content.read(row.getBytes("content"));
        return new ReviewEntry(
                row.getString("id"),
                row.getString("packet_no"),
                row.getInt("revision"),
                new FlagPlace(row.getString("item_no"), row.getInt("finding")),
                content.itemTitle(),
                row.getString("unit"),
                row.getString("base_decision"),
                content.finding(),
                row.getString("rule_book"),
                row.getString("rule_file"),
                content.ruleLine(),
                row.getString("evidence_digest"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("submitter"),
                closing(row));
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return result == null
                ? null
                : new Closing(
                        Closing.Kind.valueOf(result),
                        row.getString("actor"),
                        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                        new String(row.getBytes("reason"), UTF_8),
                        row.getObject("carried_from", Integer.class),
                        row.getString("decision"));
    }

    private record Content(String itemTitle, int ruleLine, Finding finding) {
        static Content of(ReviewEntry entry) {
            return new Content(entry.itemTitle(), entry.ruleLine(), entry.finding());
        }

        static Content read(byte[] json) {
            return JsonMapper.shared().readValue(json, Content.class);
        }

        byte[] json() {
            return JsonMapper.shared().writeValueAsBytes(this);
        }
    }
}
