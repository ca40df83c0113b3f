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
import org.agendagate.records.NewRows;
import org.agendagate.records.RowKey;
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

    /** The open entries of some revisions. */
    List<ReviewEntry> listOpen(String packetNo, int fromRevision, int toRevision) {
        return jdbc.sql(ENTRY + """
            join review_open o on o.entry = e.id
            where o.packet_no = ? and o.revision between ? and ? order by o.entry
            """)
                .params(packetNo, fromRevision, toRevision)
                .query(EntryRows::entry)
                .list();
    }

    int reviewsOf(String packetNo, int revision) {
        return jdbc.sql("select coalesce(max(step), 0) from review_act where packet_no = ? and revision = ?")
                .params(packetNo, revision)
                .query(Integer.class)
                .single();
    }

    static RowKey add(ReviewEntry entry, NewRows rows) {
        return rows.add(
                RowKey.of("review_entry", entry.id()),
                NewRows.columns(
                        "id", entry.id(),
                        "packet_no", entry.packetNo(),
                        "revision", entry.revision(),
                        "item_no", entry.flag().itemNo(),
                        "finding", entry.flag().finding(),
                        "base_decision", entry.baseDecision(),
                        "unit", entry.unit(),
                        "rule_id", entry.finding().ruleId(),
                        "rule_book", entry.ruleBook(),
                        "rule_file", entry.ruleFile(),
                        "evidence_digest", entry.evidenceDigest(),
                        "due_at", utc(entry.dueAt()),
                        "opened_at", utc(entry.openedAt()),
                        "submitter", entry.submitter(),
                        "content", Content.of(entry).json()));
    }

    static void queue(ReviewEntry entry, NewRows rows) {
        rows.add(
                "review_open",
                NewRows.columns(
                        "entry", entry.id(),
                        "packet_no", entry.packetNo(),
                        "revision", entry.revision(),
                        "unit", entry.unit(),
                        "rule_id", entry.finding().ruleId(),
                        "due_at", utc(entry.dueAt()),
                        "desk", entry.finding().desk().name()));
    }

    /**
     * Adds what closes an entry; where it is closed, or the number is taken, the row cannot be written.
     *
     * @param step the number of this act among the reviewers' on the revision; {@code null} for any other
     */
    static RowKey close(ReviewEntry entry, Closing closing, @Nullable Integer step, NewRows rows) {
        return rows.add(
                RowKey.of("review_act", entry.id()),
                NewRows.columns(
                        "entry", entry.id(),
                        "packet_no", entry.packetNo(),
                        "revision", entry.revision(),
                        "step", step,
                        "result", closing.kind().name(),
                        "actor", closing.actor(),
                        "acted_at", utc(closing.at()),
                        "reason", closing.reason().getBytes(UTF_8),
                        "carried_from", closing.carriedFrom(),
                        "decision", closing.decision()));
    }

    /** Takes entries from the queue. */
    void unqueue(List<ReviewEntry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("delete from review_open where entry in (:entries)")
                    .param("entries", entries.stream().map(ReviewEntry::id).toList())
                    .update();
        }
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
