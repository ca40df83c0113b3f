package org.agendagate.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.agendagate.proposals.ProposalStep.Kind;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.RowKey;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.rules.RuleFiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** The proposals in the database, each act on them with its row in the ledger. */
public final class Proposals {
    /** What the ledger calls the way back to a rule book that was live before. */
    static final String RESTORED = "RULES_RESTORED";

    private static final String FROM_ARCHIVE = "restored";
    private static final int ATTEMPTS = 3;

    private final Store store;
    private final Ledger ledger;
    private final RuleBookRecords ruleBooks;
    private final JdbcClient jdbc;

    public Proposals(Store store, Ledger ledger, RuleBookRecords ruleBooks) {
        this.store = store;
        this.ledger = ledger;
        this.ruleBooks = ruleBooks;
        jdbc = store.jdbc();
    }

    public Optional<Proposal> find(long id) {
        return jdbc.sql("select * from proposal where id = ?")
                .param(id)
                .query(Proposals::begun)
                .optional()
                .map(this::whole);
    }

    /** The last first, at most {@code most}. */
    public List<Proposal> list(int most) {
        return jdbc
                .sql("select * from proposal order by id desc fetch first " + most + " rows only")
                .query(Proposals::begun)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    /** The last proposal one of whose texts comes to that rule book. */
    public Optional<Proposal> findByRuleBook(String version) {
        return jdbc.sql("select max(proposal) from proposal_text where rule_book = ?")
                .param(version)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /** Whether {@code actor} ever signed a text. */
    public boolean hasSigned(String actor) {
        return jdbc.sql("select count(*) from proposal_step where kind = 'SIGNED' and actor = ?")
                        .param(actor)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Begins a proposal with its first text. */
    public Proposal open(String title, RuleFiles files, ProposedText first) {
        return written(() -> {
            List<Act> acts = new ArrayList<>(ruleBooks.archive(files, first.writtenAt(), first.author()));
            KeyHolder id = new GeneratedKeyHolder();
            jdbc.sql("insert into proposal (title, opened_by, opened_at) values (?, ?, ?)")
                    .params(title, first.author(), utc(first.writtenAt()))
                    .update(id, "id");
            long number = Objects.requireNonNull(id.getKey()).longValue();
            acts.add(new Act(
                    "PROPOSAL_OPENED",
                    first.author(),
                    first.writtenAt(),
                    subject(number),
                    Map.of("title", title, "base", first.base(), "ruleBook", first.ruleBook()),
                    List.of(RowKey.of("proposal", number), add(number, first))));
            ledger.append(acts.toArray(Act[]::new));
            return number;
        });
    }

    /** Adds a text to a proposal; whoever signed the one before signed that alone. */
    public Proposal write(long proposal, RuleFiles files, ProposedText text) {
        return written(() -> {
            List<Act> acts = new ArrayList<>(ruleBooks.archive(files, text.writtenAt(), text.author()));
            acts.add(new Act(
                    "PROPOSAL_WRITTEN",
                    text.author(),
                    text.writtenAt(),
                    subject(proposal),
                    Map.of("number", text.number(), "base", text.base(), "ruleBook", text.ruleBook()),
                    List.of(add(proposal, text))));
            ledger.append(acts.toArray(Act[]::new));
            return proposal;
        });
    }

    private RowKey add(long proposal, ProposedText text) {
        jdbc.sql("""
                insert into proposal_text (proposal, number, base, rule_book, reason, author, written_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        proposal,
                        text.number(),
                        text.base(),
                        text.ruleBook(),
                        text.reason(),
                        text.author(),
                        utc(text.writtenAt()))
                .update();
        return RowKey.of("proposal_text", proposal, text.number());
    }

    /**
     * Records a step that makes nothing live.
     *
     * @return whether the proposal was still as it was seen
     */
    public boolean step(Proposal seen, ProposalStep step) {
        return store.write(() -> isStill(seen) && add(seen.id(), step, Map.of()));
    }

    /**
     * Records the last signature that a text needs, and makes it live, both or neither.
     *
     * @param signed what was signed, and what was known of it
     * @param openings what it lets pass that the rule book before it stopped
     * @return whether the proposal, and the rule book in force, were still as they were seen
     */
    public boolean publish(Proposal seen, ProposalStep signature, Map<String, Object> signed, List<String> openings) {
        String version = seen.latest().ruleBook();
        RuleFiles files = ruleBooks.findFiles(version).map(RuleFiles::of).orElseThrow();
        return store.write(() -> {
            if (!isStill(seen)
                    || !ruleBooks
                            .findInForce()
                            .filter(seen.latest().base()::equals)
                            .isPresent()) {
                return false;
            }
            add(seen.id(), signature, signed);
            ruleBooks.goLive(files, signature.at(), subject(seen.id()), signature.actor(), openings);
            return add(
                    seen.id(),
                    new ProposalStep(signature.number(), Kind.LIVE, signature.actor(), "", "", signature.at()),
                    Map.of("ruleBook", version));
        });
    }

    /**
     * Makes a rule book that was live before live again.
     *
     * @param seen the rule book in force, as it was seen
     * @return whether that was still in force
     */
    public boolean goBack(String seen, RuleFiles files, String reason, String actor, Instant at) {
        return store.write(() -> {
            ledger.hold();
            if (ruleBooks.findInForce().filter(seen::equals).isEmpty()) {
                return false;
            }
            ledger.append(
                    new Act(RESTORED, actor, at, files.version(), Map.of("before", seen, "reason", reason), List.of()));
            ruleBooks.goLive(files, at, FROM_ARCHIVE, actor, List.of());
            return true;
        });
    }

    /** Holds the ledger, so that nobody acts on any proposal until the transaction ends. */
    private boolean isStill(Proposal seen) {
        ledger.hold();
        return find(seen.id()).filter(seen::equals).isPresent();
    }

    private boolean add(long proposal, ProposalStep step, Map<String, Object> content) {
        KeyHolder seq = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into proposal_step (proposal, number, kind, actor, reason, digest, done_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        proposal,
                        step.number(),
                        step.kind().name(),
                        step.actor(),
                        step.reason(),
                        step.digest(),
                        utc(step.at()))
                .update(seq, "seq");
        ledger.append(new Act(
                "PROPOSAL_" + step.kind(),
                step.actor(),
                step.at(),
                subject(proposal),
                content,
                List.of(RowKey.of("proposal_step", Objects.requireNonNull(seq.getKey())))));
        return true;
    }

    /** Two that archive one rule book at once collide over it; the second finds it there. */
    private Proposal written(Supplier<Long> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return find(store.write(work)).orElseThrow();
            } catch (DuplicateKeyException collision) {
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
            }
        }
    }

    /** What the ledger calls a proposal. */
    public static String subject(long proposal) {
        return "proposal " + proposal;
    }

    private Proposal whole(Begun begun) {
        return new Proposal(
                begun.id(),
                begun.title(),
                begun.by(),
                begun.at(),
                jdbc.sql("select * from proposal_text where proposal = ? order by number")
                        .param(begun.id())
                        .query(Proposals::text)
                        .list(),
                jdbc.sql("select * from proposal_step where proposal = ? order by seq")
                        .param(begun.id())
                        .query(Proposals::step)
                        .list());
    }

    private static Begun begun(ResultSet row, int number) throws SQLException {
        return new Begun(row.getLong("id"), row.getString("title"), row.getString("opened_by"), time(row, "opened_at"));
    }

    private static ProposedText text(ResultSet row, int number) throws SQLException {
        return new ProposedText(
                row.getInt("number"),
                row.getString("base"),
                row.getString("rule_book"),
                row.getString("reason"),
                row.getString("author"),
                time(row, "written_at"));
    }

    private static ProposalStep step(ResultSet row, int number) throws SQLException {
        return new ProposalStep(
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("digest"),
                time(row, "done_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private record Begun(long id, String title, String by, Instant at) {}
}
