package org.agendagate.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.FlagPlace;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Review;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.Act;
import org.agendagate.records.Consequences;
import org.agendagate.records.Consequences.Settled;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.NewRows;
import org.agendagate.records.Records;
import org.agendagate.records.RowKey;
import org.agendagate.records.Store;
import org.agendagate.rules.RuleBook;
import org.springframework.dao.DuplicateKeyException;

/**
 * Entries as they open, and the acts that close them: one act each, whoever comes first.
 *
 * <p>Reviewers of different flags of one revision may meet: their acts are numbered by the database, and who comes second
 * tries again and sees the first's. Each decision therefore holds every act before it.
 */
public final class Reviews {
    /** Of those who meet over one revision one gets through each time, so this many may meet. */
    private static final int ATTEMPTS = 100;

    private final Records records;
    private final Store store;
    private final EntryRows entries;

    public Reviews(Store store, Records records) {
        this.records = records;
        this.store = store;
        this.entries = new EntryRows(store.jdbc());
    }

    public Optional<ReviewEntry> find(String id) {
        return entries.find(id);
    }

    /** The entries of a revision, closed ones too. */
    public List<ReviewEntry> list(String packetNo, int revision) {
        return entries.list(packetNo, revision);
    }

    /**
     * What follows from submitting {@code packet}: its flags open entries, a clearance of the same evidence in an earlier
     * revision holds here too, and what is open of earlier revisions is closed.
     *
     * @param ruleBook that decides
     * @param actor who submits
     * @return throws {@link NoDecisionException} where a day to answer by cannot be told
     */
    public Consequences ofSubmission(ReadPacket packet, RuleBook ruleBook, String actor) {
        return (decision, rows) -> {
            List<Act> acts = new ArrayList<>();
            Instant at = decision.decidedAt().toInstant();
            int revision = packet.packet().revision();
            if (revision > 1) {
                acts.addAll(close(
                        packet.packet().packetNo(),
                        revision - 1,
                        new Closing(Closing.Kind.SUPERSEDED, actor, at, "revision " + revision, null, null),
                        rows));
            }
            PacketDecision settled =
                    open(opening(packet, decision, ruleBook, actor), decision, revision, actor, acts, rows);
            return new Settled(settled, acts);
        };
    }

    /**
     * What follows from judging a revision again: what is open of it is closed, its flags open entries, and what reviewers
     * said of the same evidence holds here too, whichever it was.
     *
     * @param submitter who handed the revision in
     * @param actor who judges again
     * @return throws {@link NoDecisionException} where a day to answer by cannot be told
     */
    public Consequences ofJudgingAgain(ReadPacket packet, RuleBook ruleBook, String submitter, String actor) {
        return (decision, rows) -> {
            int revision = packet.packet().revision();
            List<Act> acts = new ArrayList<>(close(
                    packet.packet().packetNo(),
                    revision,
                    new Closing(
                            Closing.Kind.SUPERSEDED,
                            actor,
                            decision.decidedAt().toInstant(),
                            "judged again " + decision.id(),
                            null,
                            null),
                    rows));
            PacketDecision settled =
                    open(opening(packet, decision, ruleBook, submitter), decision, revision + 1, actor, acts, rows);
            return new Settled(settled, acts);
        };
    }

    /**
     * Closes what is open of revisions {@code 1} to {@code revision} of a withdrawn packet, as part of the transaction
     * under way; the acts are for its ledger.
     */
    public List<Act> ofWithdrawal(String packetNo, int revision, String actor, Instant at, String reason) {
        NewRows rows = new NewRows();
        List<Act> acts =
                close(packetNo, revision, new Closing(Closing.Kind.WITHDRAWN, actor, at, reason, null, null), rows);
        store.add(rows);
        return acts;
    }

    /**
     * Clears or upholds the flag of an entry, which makes another decision of its revision.
     *
     * @param seen tells by its version whether an entry is the one the reviewer saw
     * @param actor the reviewer's name
     * @return empty where there is no such entry
     */
    public Optional<Reviewed> review(
            String id, Review.Result result, String reason, Predicate<String> seen, String actor, Instant now) {
        Closing closing =
                new Closing(Closing.Kind.of(result), actor, now.truncatedTo(ChronoUnit.MILLIS), reason, null, null);
        for (int attempt = 1; ; attempt++) {
            Optional<ReviewEntry> found = entries.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ReviewEntry entry = found.get();
            if (entry.closing() != null || !seen.test(entry.version())) {
                return Optional.of(new Reviewed.Changed(entry));
            }
            if (entry.submitter().equals(actor)) {
                return Optional.of(new Reviewed.OwnSubmission(entry));
            }
            try {
                return Optional.of(record(entry, closing));
            } catch (DuplicateKeyException another) {
                if (attempt == ATTEMPTS) {
                    throw another;
                }
            }
        }
    }

    private Reviewed record(ReviewEntry entry, Closing closing) {
        PacketDecision decision = records.listDecisions(entry.packetNo(), entry.revision()).stream()
                .map(made -> DecisionJson.read(made.json().getBytes(UTF_8)))
                .filter(made -> entry.baseDecision().equals(made.basedOn() == null ? made.id() : made.basedOn()))
                .findFirst()
                .orElseThrow();
        DecisionRecord made =
                records.appendFurther(decision, closing.actor(), (base, rows) -> settle(base, entry, closing, rows));
        return new Reviewed.Recorded(entries.find(entry.id()).orElseThrow(), made);
    }

    /** The number is taken first: from then on nobody else's act on this revision can come in between. */
    private Settled settle(PacketDecision decision, ReviewEntry entry, Closing closing, NewRows rows) {
        int step = 1 + entries.reviewsOf(entry.packetNo(), entry.revision());
        Map<FlagPlace, Review> said = new TreeMap<>();
        entries.list(entry.packetNo(), entry.revision()).stream()
                .filter(other -> other.baseDecision().equals(entry.baseDecision()))
                .forEach(other -> put(said, other));
        ReviewEntry closed = entry.closedBy(closing);
        put(said, closed);
        PacketDecision made = decision.reviewed(said);
        Closing recorded =
                new Closing(closing.kind(), closing.actor(), closing.at(), closing.reason(), null, made.id());
        RowKey row = EntryRows.close(entry, recorded, step, rows);
        entries.unqueue(List.of(entry));
        return new Settled(made, List.of(act("REVIEW", entry, recorded, closing.actor(), closing.at(), row)));
    }

    private static void put(Map<FlagPlace, Review> said, ReviewEntry entry) {
        Review review = entry.closing() == null
                ? null
                : entry.closing().review(entry.finding().desk());
        if (review != null) {
            said.put(entry.flag(), review);
        }
    }

    private static List<ReviewEntry> opening(
            ReadPacket packet, PacketDecision decision, RuleBook ruleBook, String actor) {
        try {
            return Opening.of(packet, decision, ruleBook, actor);
        } catch (MissingCalendarYearException missing) {
            throw NoDecisionException.of(missing);
        }
    }

    private PacketDecision open(
            List<ReviewEntry> opened, PacketDecision decision, int before, String actor, List<Act> acts, NewRows rows) {
        if (opened.isEmpty()) {
            return decision;
        }
        Map<String, ReviewEntry> reviewed =
                before == 1 ? Map.of() : entries.reviewedBefore(opened.get(0).packetNo(), before);
        Map<ReviewEntry, ReviewEntry> saidBefore = new LinkedHashMap<>();
        Map<FlagPlace, Review> carried = new TreeMap<>();
        for (ReviewEntry entry : opened) {
            ReviewEntry earlier = reviewed.get(entry.evidenceDigest());
            if (earlier != null && holdsFor(earlier, entry)) {
                saidBefore.put(entry, earlier);
                put(carried, entry.closedBy(carriedFrom(earlier, "")));
            }
        }
        PacketDecision settled = decision.reviewed(carried);
        for (ReviewEntry entry : opened) {
            acts.add(opened(entry, actor, EntryRows.add(entry, rows)));
            ReviewEntry earlier = saidBefore.get(entry);
            if (earlier == null) {
                EntryRows.queue(entry, rows);
            } else {
                Closing closing = carriedFrom(earlier, settled.id());
                acts.add(act(
                        "REVIEW_CARRIED",
                        entry,
                        closing,
                        actor,
                        entry.openedAt(),
                        EntryRows.close(entry, closing, null, rows)));
            }
        }
        return settled;
    }

    /** What was upheld is for the unit to mend in its next revision; in the same one it stands. */
    private static boolean holdsFor(ReviewEntry earlier, ReviewEntry entry) {
        return closing(earlier).kind() == Closing.Kind.CLEARED || earlier.revision() == entry.revision();
    }

    private static Closing carriedFrom(ReviewEntry earlier, String decision) {
        Closing closing = closing(earlier);
        return new Closing(
                closing.kind(), closing.actor(), closing.at(), closing.reason(), earlier.revision(), decision);
    }

    private static Closing closing(ReviewEntry closed) {
        return Objects.requireNonNull(closed.closing());
    }

    /** Closes what is open of revisions up to {@code revision}. */
    private List<Act> close(String packetNo, int revision, Closing closing, NewRows rows) {
        List<ReviewEntry> open = entries.listOpen(packetNo, 1, revision);
        entries.unqueue(open);
        return open.stream()
                .map(entry -> act(
                        "REVIEW_CLOSED",
                        entry,
                        closing,
                        closing.actor(),
                        closing.at(),
                        EntryRows.close(entry, closing, null, rows)))
                .toList();
    }

    private static Act opened(ReviewEntry entry, String actor, RowKey row) {
        return new Act(
                "REVIEW_OPENED",
                actor,
                entry.openedAt(),
                entry.id(),
                Map.of(
                        "packetNo",
                        entry.packetNo(),
                        "revision",
                        entry.revision(),
                        "rule",
                        entry.finding().ruleId()),
                List.of(row));
    }

    private static Act act(String kind, ReviewEntry entry, Closing closing, String actor, Instant at, RowKey row) {
        return new Act(
                kind,
                actor,
                at,
                entry.id(),
                Map.of("result", closing.kind().name(), "reason", closing.reason()),
                List.of(row));
    }
}
