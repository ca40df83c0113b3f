package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.agendagate.findings.Wording;

/**
 * For G01: whose signature counts for which unit. Every unit is signed for by all that are in charge of it, and by each
 * that has anything to do with it in the place of one of them. Where the two books differ over a unit, signatures of
 * earlier days are tried too: who is in charge since longer ago has signed what was no signature.
 */
final class SignatureProbes {
    private static final String RULE = "G01";
    private static final String AGREED = "同意";
    /** Earlier days on which something begins or ends for one unit: the last ones. */
    private static final int EARLIER_DAYS = 8;

    private final Charges before;
    private final Charges after;
    private final LocalDate day;

    SignatureProbes(Charges before, Charges after, LocalDate day) {
        this.before = before.on(day);
        this.after = after.on(day);
        this.day = day;
    }

    /** Every unit that somebody is in charge of. */
    List<Probe> all() {
        return probes(after.units());
    }

    /** Of which something else is said than before. */
    List<Probe> changed() {
        Set<String> changed = new TreeSet<>(after.units());
        changed.removeIf(unit -> before.terms().areAlike(unit, after.terms()));
        return probes(changed);
    }

    private List<Probe> probes(Set<String> units) {
        List<Probe> probes = new ArrayList<>();
        units.forEach(unit -> add(unit, probes));
        return probes;
    }

    private void add(String unit, List<Probe> probes) {
        Set<String> leaders = after.leadersOf(unit);
        String titles = leaders.stream().map(this::titleOf).collect(Collectors.joining("、"));
        probes.add(Probe.of(
                RULE,
                unit,
                new Wording(
                        "自%s起由%s签署".formatted(day, titles),
                        "signed by %s from %s on".formatted(titles.replace("、", ", "), day)),
                signedBy(leaders, unit).node()));
        for (LocalDate signedOn : signingDays(unit)) {
            Set<Signer> signers = new LinkedHashSet<>(before.on(signedOn).signersOf(unit));
            signers.addAll(after.on(signedOn).signersOf(unit));
            signers.forEach(signer -> leaders.stream()
                    .filter(signer::mayStandFor)
                    .filter(leader -> !signer.equals(Signer.of(leader)) || !signedOn.equals(day))
                    .forEach(leader -> probes.add(inPlaceOf(leader, signer, signedOn, unit))));
        }
    }

    /** Everybody else who has to sign has. */
    private Probe inPlaceOf(String leader, Signer signer, LocalDate signedOn, String unit) {
        Set<String> others = new TreeSet<>(after.leadersOf(unit));
        others.remove(leader);
        return Probe.of(
                RULE,
                unit,
                signer.matter(day, signedOn, this::titleOf),
                signedBy(others, unit).signedBy(signer, signedOn, AGREED).node());
    }

    private ProbeItem signedBy(Set<String> leaders, String unit) {
        ProbeItem item = new ProbeItem(unit, day);
        leaders.forEach(leader -> item.signedBy(leader, AGREED));
        return item;
    }

    /** The day itself, then earlier ones, the last first. */
    private List<LocalDate> signingDays(String unit) {
        List<LocalDate> days = new ArrayList<>(List.of(day));
        if (!before.terms().areAlike(unit, after.terms())) {
            TreeSet<LocalDate> earlier = new TreeSet<>(before.terms().edgesOf(unit));
            earlier.addAll(after.terms().edgesOf(unit));
            earlier.headSet(day, false).descendingSet().stream()
                    .limit(EARLIER_DAYS)
                    .forEach(days::add);
        }
        return days;
    }

    private String titleOf(String code) {
        return after.codes().contains(code) ? after.titleOf(code) : before.titleOf(code);
    }
}
