package org.agendagate.reload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Wording;
import org.agendagate.probes.Opening;
import org.agendagate.probes.Probes;
import org.agendagate.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what a rule book lets pass that the one before it stopped; it never keeps one from serving. */
public final class Comparison {
    private static final Logger log = LoggerFactory.getLogger(Comparison.class);

    /** So many lines of one change are read; the ledger has more. */
    private static final int LOGGED = 50;

    private Comparison() {}

    /** What {@code before} stops and {@code after} lets pass; where that cannot be found out, that it cannot. */
    public static List<Opening> openings(RuleBook before, RuleBook after, Clock clock) {
        return openings(before, after, clock, RecordedOpenings.NONE);
    }

    /** As the other one, with what of the records is let pass. */
    static List<Opening> openings(RuleBook before, RuleBook after, Clock clock, RecordedOpenings recorded) {
        List<Opening> openings = compare(before, after, clock, recorded);
        if (!openings.isEmpty()) {
            log.atWarn()
                    .addKeyValue("before", before.version())
                    .addKeyValue("ruleBook", after.version())
                    .addKeyValue("openings", openings.size())
                    .log("the rules let pass what they stopped before");
            openings.stream().limit(LOGGED).forEach(opening -> log.warn("{}", opening.zh()));
        }
        return openings;
    }

    private static List<Opening> compare(RuleBook before, RuleBook after, Clock clock, RecordedOpenings recorded) {
        try {
            return before.version().equals(after.version())
                    ? List.of()
                    : Stream.concat(
                                    Probes.openings(before, after, LocalDate.now(clock.withZone(Facts.ZONE))).stream(),
                                    recorded.between(before, after).stream())
                            .toList();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            log.error("cannot compare the rules {} with {}", after.version(), before.version(), failure);
            return List.of(new Opening(
                    "G01-G03",
                    "各单位",
                    new Wording("前后比对未能进行，请人工核对", "the comparison failed; compare by hand"),
                    new Wording("不明", "unknown"),
                    new Wording("不明", "unknown")));
        }
    }
}
