package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.findings.Wording;
import org.agendagate.reference.Directory;
import org.agendagate.reference.Thresholds;
import org.agendagate.rules.RuleBook;

/** For G03: who may say that a document needs no review, and whose review of whose draft counts. */
final class ReviewProbes {
    private static final String RULE = "G03";

    /** Whoever might be asked. */
    private final Set<String> names = new TreeSet<>();

    /** The legal divisions and those who stand in for them, by every name. */
    private final Set<String> reviewers = new TreeSet<>();

    /** The same, as they may be written where a section belongs to a unit. */
    private final Set<String> sections = new TreeSet<>();

    private final Set<String> units = new TreeSet<>();
    private final LocalDate day;

    ReviewProbes(RuleBook before, RuleBook after, LocalDate day) {
        this.day = day;
        for (RuleBook book : List.of(before, after)) {
            Charges charges = Charges.of(book, day);
            units.addAll(charges.units());
            charges.codes().forEach(code -> names.add(charges.titleOf(code)));
            Thresholds thresholds = book.reference().thresholds();
            reviewers.addAll(thresholds.legalDivisions());
            reviewers.addAll(thresholds.standIns());
            book.reference().departments().concerned().forEach(concern -> names.addAll(concern.units()));
        }
        addForms(before);
        addForms(after);
        names.addAll(units);
        names.add("报送单位");
        sections.addAll(reviewers);
        for (Set<String> written : List.of(names, units, reviewers)) {
            written.removeIf(name -> isSpareForm(name, before) && isSpareForm(name, after));
        }
        names.addAll(reviewers);
    }

    private void addForms(RuleBook book) {
        Directory directory = book.reference().directory();
        if (directory != null) {
            directory.units().forEach(unit -> {
                List<String> forms = new ArrayList<>(Directory.formsOf(unit));
                forms.remove(unit.code());
                units.addAll(forms);
                if (forms.stream().anyMatch(reviewers::contains)) {
                    reviewers.addAll(forms);
                }
            });
        }
    }

    /** Another name of what is tried by its name: nothing else can come of it. */
    private static boolean isSpareForm(String name, RuleBook book) {
        Directory directory = book.reference().directory();
        return directory != null && !directory.unitName(name).equals(name);
    }

    List<Probe> all() {
        List<Probe> probes = new ArrayList<>();
        for (String name : names) {
            probes.add(Probe.of(
                    RULE,
                    name,
                    new Wording("审议文件由其认定不需审核", "says that a document for deliberation needs no review"),
                    new ProbeItem(name, day).exemptedBy(name).node()));
        }
        for (Drafter drafter : drafters()) {
            for (String reviewer : reviewers) {
                probes.add(reviewOf(drafter, reviewer));
                probes.add(exemptionOf(drafter, reviewer));
            }
        }
        return probes;
    }

    /** A section with the unit it belongs to. */
    private record Drafter(String unit, String section) {
        String name() {
            return unit + section;
        }
    }

    /** The legal divisions as sections that draft: those that are named with their unit, and without. */
    private Set<Drafter> drafters() {
        Set<Drafter> drafters = new LinkedHashSet<>();
        for (String whole : sections) {
            for (String unit : units) {
                if (whole.startsWith(unit) && whole.length() > unit.length()) {
                    drafters.add(new Drafter(unit, whole.substring(unit.length())));
                }
            }
            for (String section : sections) {
                if (whole.endsWith(section) && whole.length() > section.length()) {
                    drafters.add(new Drafter(whole.substring(0, whole.length() - section.length()), section));
                }
            }
        }
        return drafters;
    }

    private Probe reviewOf(Drafter drafter, String reviewer) {
        return Probe.of(
                        RULE,
                        reviewer,
                        new Wording(
                                "审核“%s”自己起草的文件".formatted(drafter.name()),
                                "reviews what %s drafted itself".formatted(drafter.name())),
                        new ProbeItem(drafter.unit(), day)
                                .reviewed(drafter.section(), reviewer)
                                .node())
                .handedInBy(drafter.unit());
    }

    private Probe exemptionOf(Drafter drafter, String reviewer) {
        return Probe.of(
                        RULE,
                        reviewer,
                        new Wording(
                                "认定“%s”自己起草的文件不需审核".formatted(drafter.name()),
                                "says that what %s drafted itself needs no review".formatted(drafter.name())),
                        new ProbeItem(drafter.unit(), day)
                                .exemptedBy(drafter.section(), reviewer)
                                .node())
                .handedInBy(drafter.unit());
    }
}
