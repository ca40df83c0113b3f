package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.findings.Wording;
import org.agendagate.rules.RuleBook;

/**
 * Tries what G01 to G03 stop under two rule books. Each rule is tried by itself, over what it looks at: signatures by unit
 * and signer and by words, agreement by matter and department, exemptions by who signs them. Together they would be as
 * many as all these multiplied, and show no more.
 */
public final class Probes {
    /** Later days on which somebody else is in charge; an office that plans further ahead hears of it when it comes. */
    private static final int LATER_DAYS = 6;

    private Probes() {}

    /**
     * What {@code before} stops and {@code after} does not, on {@code day} and as far as who is in charge changes later.
     */
    public static List<Opening> openings(RuleBook before, RuleBook after, LocalDate day) {
        SignatureProbes signatures = new SignatureProbes(before, after, day);
        List<Opening> openings = new ArrayList<>(openings(signatures.words(), before, after, day));
        openings.addAll(openings(signatures.wordsBesideOthers(openings), before, after, day));
        openings.addAll(openings(signatures.signers(), before, after, day));
        openings.addAll(openings(new AgreementProbes(before, after, day).all(), before, after, day));
        openings.addAll(openings(new ReviewProbes(before, after, day).all(), before, after, day));
        Set<LocalDate> later = new TreeSet<>(Charges.changesAfter(before, day));
        later.addAll(Charges.changesAfter(after, day));
        later.stream()
                .limit(LATER_DAYS)
                .forEach(change -> openings.addAll(
                        openings(new SignatureProbes(before, after, change).signers(), before, after, change).stream()
                                .filter(opening -> isNews(opening, openings))
                                .toList()));
        return List.copyOf(openings);
    }

    /** Those of the whole opinions that say nothing of their writer's view which {@code ruleBook} takes for signed ones. */
    public static List<String> emptyOpinionsThatCount(RuleBook ruleBook) {
        return Charges.firstDay(ruleBook)
                .map(day -> new SignatureProbes(ruleBook, ruleBook, day).emptyOpinionsThatCount())
                .orElse(List.of());
    }

    /** A signer who counts from one day on counts on later ones as well. */
    private static boolean isNews(Opening opening, List<Opening> known) {
        return known.stream()
                .noneMatch(other ->
                        other.unit().equals(opening.unit()) && signer(other).equals(signer(opening)));
    }

    private static String signer(Opening opening) {
        return opening.matter().zh().replaceFirst("^自[-0-9]+起", "");
    }

    /** @param probes of one rule */
    private static List<Opening> openings(List<Probe> probes, RuleBook before, RuleBook after, LocalDate day) {
        if (probes.isEmpty()) {
            return List.of();
        }
        String rule = probes.get(0).rule();
        ProbeRun run = new ProbeRun(day);
        Map<Integer, Wording> stopped =
                run.stopped(probes.stream().map(Probe::before).toList(), before, rule);
        Map<Integer, Wording> still =
                run.stopped(probes.stream().map(Probe::after).toList(), after, rule);
        List<Opening> openings = new ArrayList<>();
        for (int number = 0; number < probes.size(); number++) {
            Wording reason = stopped.get(number);
            if (reason != null && !still.containsKey(number)) {
                Probe probe = probes.get(number);
                openings.add(new Opening(rule, probe.unit(), probe.matter(), reason, Opening.PASSES));
            }
        }
        return openings;
    }
}
