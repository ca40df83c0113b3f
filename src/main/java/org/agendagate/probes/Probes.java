package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.findings.Finding;
import org.agendagate.rules.RuleBook;

/**
 * Tries what G01 to G03 stop under two rule books. Each rule is tried by itself, over what it looks at: signatures by unit
 * and signer and by words, agreement by matter and department, reviews by who signs them, names by what they mean.
 * Together they would be as many as all these multiplied, and show no more.
 */
public final class Probes {
    /** Later days on which somebody else is in charge; an office that plans further ahead hears of it when it comes. */
    private static final int LATER_DAYS = 6;

    private final RuleBook before;
    private final RuleBook after;
    private final LocalDate day;
    private final ProbeRun beforeRun;
    private final ProbeRun afterRun;
    private final List<Opening> openings = new ArrayList<>();

    /** A signer who counts on one day counts on others as well. */
    private final Set<List<String>> known = new HashSet<>();

    Probes(RuleBook before, RuleBook after, LocalDate day) {
        this.before = before;
        this.after = after;
        this.day = day;
        // An office may change or drop the rule that heeds refusals; then what it stopped says nothing of words.
        boolean heeding =
                ProbeRun.heeds(before).isPresent() && ProbeRun.heeds(before).equals(ProbeRun.heeds(after));
        this.beforeRun = new ProbeRun(before, heeding);
        this.afterRun = new ProbeRun(after, heeding);
    }

    /**
     * What {@code before} stops and {@code after} does not, on {@code day} and as far as who is in charge changes later.
     */
    public static List<Opening> openings(RuleBook before, RuleBook after, LocalDate day) {
        return ProbedPart.of(before).equals(ProbedPart.of(after)) ? List.of() : new Probes(before, after, day).find();
    }

    /** Those of the whole opinions that say nothing of their writer's view which {@code ruleBook} takes for signed ones. */
    public static List<String> emptyOpinionsThatCount(RuleBook ruleBook) {
        LocalDate day = new Terms(ruleBook).firstDay();
        return day == null ? List.of() : new WordProbes(ruleBook, ruleBook, day).emptyOpinionsThatCount();
    }

    List<Opening> find() {
        WordProbes words = new WordProbes(before, after, day);
        tryOut(words.words());
        tryOut(words.wordsBesideOthers(openings));
        tryOut(words.doubts());
        tryOut(words.suspending());
        Charges chargesBefore = Charges.of(before, day);
        Charges chargesAfter = Charges.of(after, day);
        tryOut(new SignatureProbes(chargesBefore, chargesAfter, day).all());
        NameProbes names = new NameProbes(before, after, day);
        tryOut(names.signing());
        tryOut(names.agreeing());
        tryOut(new AgreementProbes(before, after, day).all());
        tryOut(new ReviewProbes(before, after, day).all());
        for (LocalDate later : laterDays(chargesBefore.terms(), chargesAfter.terms())) {
            tryOut(new SignatureProbes(chargesBefore, chargesAfter, later).changed(), later);
        }
        return List.copyOf(openings);
    }

    /** How many items were judged under either book. */
    int judged() {
        return beforeRun.judged() + afterRun.judged();
    }

    private List<LocalDate> laterDays(Terms before, Terms after) {
        Set<LocalDate> days = new TreeSet<>();
        Set<String> units = new TreeSet<>(before.units());
        units.addAll(after.units());
        units.removeIf(unit -> before.areAlike(unit, after));
        units.forEach(unit -> {
            days.addAll(before.beginningsOf(unit));
            days.addAll(after.beginningsOf(unit));
        });
        days.removeIf(later -> !later.isAfter(day));
        return days.stream().limit(LATER_DAYS).toList();
    }

    private void tryOut(List<Probe> probes) {
        tryOut(probes, day);
    }

    /** @param probes of one rule */
    private void tryOut(List<Probe> probes, LocalDate on) {
        if (probes.isEmpty()) {
            return;
        }
        Map<Integer, Finding> stopped = beforeRun.stopped(probes, Probe::before, on);
        Map<Integer, Finding> still = afterRun.stopped(probes, Probe::after, on);
        for (int number = 0; number < probes.size(); number++) {
            Finding finding = stopped.get(number);
            Probe probe = probes.get(number);
            if (finding != null && !still.containsKey(number) && known.add(List.of(probe.unit(), dayless(probe)))) {
                String rule = finding.ruleId().replaceFirst("U$", "");
                openings.add(new Opening(rule, probe.unit(), probe.matter(), finding.reason(), Opening.PASSES));
            }
        }
    }

    private static String dayless(Probe probe) {
        return probe.rule() + probe.matter().zh().replaceFirst("^自[-0-9]+起|于[-0-9]+(?=签署$)", "");
    }
}
