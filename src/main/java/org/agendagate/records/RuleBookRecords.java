package org.agendagate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.agendagate.rules.RuleFiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Every rule book that judged something, went live or was proposed, with its files as they stood. */
public final class RuleBookRecords {
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_OPENINGS = 500;

    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    /** Versions that were seen there; none is ever taken away. */
    private final Set<String> archived = ConcurrentHashMap.newKeySet();

    public RuleBookRecords(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
        jdbc = store.jdbc();
    }

    /** The files of an archived rule book by path. */
    public Optional<SortedMap<String, byte[]>> findFiles(String version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select path, content from rule_book_file where rule_book = ?")
                .param(version)
                .query(row -> {
                    files.put(row.getString(1), row.getBytes(2));
                });
        return files.isEmpty() ? Optional.empty() : Optional.of(Collections.unmodifiableSortedMap(files));
    }

    /** Every time a rule book went live, starts of the service included, the last first. */
    public List<LiveRecord> listLive() {
        return jdbc.sql("select rule_book, since, read_from from rule_book_live order by seq desc")
                .query(RuleBookRecords::live)
                .list();
    }

    private static LiveRecord live(ResultSet row, int number) throws SQLException {
        return new LiveRecord(
                row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3));
    }

    /**
     * Archives a rule book that goes live, and that it does.
     *
     * @param from where its files were read
     */
    public void goLive(RuleFiles ruleBook, Instant since, String from, String actor) {
        goLive(ruleBook, since, from, actor, List.of());
    }

    /**
     * As {@link #goLive(RuleFiles, Instant, String, String)}.
     *
     * @param openings what it lets pass that the rule book before it stopped, a line for each
     */
    public void goLive(RuleFiles ruleBook, Instant since, String from, String actor, List<String> openings) {
        String source = from.substring(0, Math.min(from.length(), LONGEST_SOURCE));
        for (int attempt = 1; ; attempt++) {
            try {
                store.write(() -> appendLive(ruleBook, since, source, actor, content(source, openings)));
                return;
            } catch (DuplicateKeyException archivedMeanwhile) {
                if (attempt == ATTEMPTS) {
                    throw archivedMeanwhile;
                }
            }
        }
    }

    private static Map<String, Object> content(String from, List<String> openings) {
        return openings.isEmpty()
                ? Map.of("from", from)
                : Map.of(
                        "from",
                        from,
                        "opens",
                        openings.stream().limit(MOST_OPENINGS).toList(),
                        "opensInAll",
                        openings.size());
    }

    private void appendLive(RuleFiles ruleBook, Instant since, String from, String actor, Map<String, Object> content) {
        String version = ruleBook.version();
        List<Act> acts = new ArrayList<>(archive(ruleBook, since, actor));
        KeyHolder seq = new GeneratedKeyHolder();
        jdbc.sql("insert into rule_book_live (rule_book, since, read_from) values (?, ?, ?)")
                .params(version, since.atOffset(ZoneOffset.UTC), from)
                .update(seq, "seq");
        acts.add(new Act(
                "RULES_LIVE",
                actor,
                since,
                version,
                content,
                List.of(RowKey.of("rule_book_live", Objects.requireNonNull(seq.getKey())))));
        ledger.append(acts.toArray(Act[]::new));
    }

    /** The version of the rule book that went live last. */
    public Optional<String> findInForce() {
        return findLast().map(LiveRecord::version);
    }

    /** The last time a rule book went live. */
    public Optional<LiveRecord> findLast() {
        return jdbc.sql(
                        "select rule_book, since, read_from from rule_book_live order by seq desc fetch first 1 row only")
                .query(RuleBookRecords::live)
                .optional();
    }

    /** Whether that rule book was ever live. */
    public boolean wasLive(String version) {
        return jdbc.sql("select 1 from rule_book_live where rule_book = ? fetch first 1 row only")
                .param(version)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The act of archiving {@code ruleBook} in the transaction under way; none where it is archived. */
    public List<Act> archive(RuleFiles ruleBook, Instant at, String actor) {
        String version = ruleBook.version();
        if (archived.contains(version)) {
            return List.of();
        }
        boolean there = jdbc.sql("select 1 from rule_book where version = ?")
                .param(version)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (there) {
            archived.add(version);
            return List.of();
        }
        jdbc.sql("insert into rule_book (version, archived_at) values (?, ?)")
                .params(version, at.atOffset(ZoneOffset.UTC))
                .update();
        List<RowKey> rows = new ArrayList<>();
        rows.add(RowKey.of("rule_book", version));
        ruleBook.contents().forEach((path, content) -> {
            jdbc.sql("insert into rule_book_file (rule_book, path, content) values (?, ?, ?)")
                    .params(version, path, content)
                    .update();
            rows.add(RowKey.of("rule_book_file", version, path));
        });
        return List.of(new Act("RULE_BOOK", actor, at, version, Map.of(), rows));
    }
}
