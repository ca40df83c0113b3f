package org.agendagate.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Evidence;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.review.Closing;
import org.agendagate.review.Queue;
import org.agendagate.review.ReviewEntry;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was certified of leaders' words so far: who certified what, and which phrases the lexicon might learn from it. */
@Component
public final class CertifiedReadings {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 1000;
    private static final int OFFERED = 20;
    private static final int DAYS = 366;
    private static final String LEXICON = "reference/opinions.yaml";
    private static final Pattern OPINION = Pattern.compile("/items/\\d+/leaderOpinions/\\d+/text");

    private final Queue queue;
    private final LiveRuleBook rules;

    CertifiedReadings(Queue queue, LiveRuleBook rules) {
        this.queue = queue;
        this.rules = rules;
    }

    /** What one person certified in one month. */
    public record Count(YearMonth month, String person, int agreement, int onCondition, int none, int unclear) {
        static Count none(YearMonth month, String person) {
            return new Count(month, person, 0, 0, 0, 0);
        }

        Count and(CertifiedReading.Kind kind) {
            return new Count(
                    month,
                    person,
                    agreement + (kind == CertifiedReading.Kind.AGREEMENT ? 1 : 0),
                    onCondition + (kind == CertifiedReading.Kind.ON_CONDITION ? 1 : 0),
                    none + (kind == CertifiedReading.Kind.NONE ? 1 : 0),
                    unclear + (kind == CertifiedReading.Kind.UNCLEAR ? 1 : 0));
        }

        public int all() {
            return agreement + onCondition + none + unclear;
        }
    }

    /**
     * A phrase that the lexicon does not know, and what a person read it as.
     *
     * @param entry the flag it comes from
     * @param list where it belongs; {@code null} where other words beside it may be what agrees
     * @param edit that list's line with the phrase, to be put in the place of the one that is there; {@code null} where
     *     the list is not written on one line
     */
    public record Offer(
            String entry,
            String phrase,
            CertifiedReading.Kind readAs,
            @Nullable String list,
            @Nullable String edit) {}

    /** By month and person, both days counted, the last month first. */
    public List<Count> counts(LocalDate from, LocalDate until) {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (ReviewEntry entry : answered(from, until)) {
            Closing closing = Objects.requireNonNull(entry.closing());
            String person = closing.actor();
            YearMonth month = YearMonth.from(RuleBook.dayOf(closing.at()));
            readAs(entry)
                    .ifPresent(kind -> counts.merge(
                            month + " " + person,
                            Count.none(month, person).and(kind),
                            (before, one) -> before.and(kind)));
        }
        return counts.values().stream()
                .sorted(Comparator.comparing(Count::month).reversed().thenComparing(Count::person))
                .toList();
    }

    /** The phrases of the last year that the live lexicon still does not know, the last certified first. */
    public List<Offer> offers(Instant now) {
        LocalDate today = RuleBook.dayOf(now);
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (ReviewEntry entry : answered(today.minus(DAYS, ChronoUnit.DAYS), today)) {
            readAs(entry)
                    .filter(kind -> kind != CertifiedReading.Kind.UNCLEAR)
                    .ifPresent(kind ->
                            phrases(entry).forEach(phrase -> offers.putIfAbsent(phrase, offer(entry, phrase, kind))));
        }
        return offers.values().stream().limit(OFFERED).toList();
    }

    private List<ReviewEntry> answered(LocalDate from, LocalDate until) {
        return queue.answered(Desk.MEETING_SERVICE, start(from), start(until.plusDays(1)), MOST);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(OFFICE).toInstant();
    }

    private static Optional<CertifiedReading.Kind> readAs(ReviewEntry entry) {
        return CertifiedReading.kindIn(Objects.requireNonNull(entry.closing()).reason());
    }

    private List<String> phrases(ReviewEntry entry) {
        List<String> phrases = new ArrayList<>();
        opinion(entry)
                .ifPresent(words -> phrases.addAll(
                        rules.current().book().reference().opinions().notUnderstood(words)));
        return phrases;
    }

    private static Optional<String> opinion(ReviewEntry entry) {
        return entry.finding().evidence().stream()
                .filter(evidence -> OPINION.matcher(evidence.pointer()).matches())
                .map(Evidence::found)
                .findFirst();
    }

    /** What agrees must be the whole of an opinion; what suspends does so beside anything. */
    private Offer offer(ReviewEntry entry, String phrase, CertifiedReading.Kind kind) {
        String list = switch (kind) {
            case AGREEMENT ->
                opinion(entry).map(String::strip).filter(phrase::equals).isPresent() ? "AGREE" : null;
            case ON_CONDITION -> "CONDITIONAL";
            case NONE -> "DISAGREE";
            case UNCLEAR -> null;
        };
        return new Offer(entry.id(), phrase, kind, list, list == null ? null : edit(list, phrase));
    }

    private @Nullable String edit(String list, String phrase) {
        byte[] file = rules.current().book().files().contents().get(LEXICON);
        Matcher line = Pattern.compile("(?m)^( *" + list + ": *\\[)([^\\]\\n]*)\\] *$")
                .matcher(file == null ? "" : new String(file, UTF_8));
        return !line.find()
                ? null
                : line.group(1) + line.group(2) + (line.group(2).isBlank() ? "" : ", ") + quoted(phrase) + "]";
    }

    /** Quoted where YAML would read something else. */
    private static String quoted(String phrase) {
        return phrase.matches("\\p{IsHan}+") ? phrase : "'" + phrase.replace("'", "''") + "'";
    }
}
