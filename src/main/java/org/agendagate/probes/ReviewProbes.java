package org.agendagate.probes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.findings.Wording;
import org.agendagate.rules.RuleBook;

/** For G03: who may say that a document needs no review. */
final class ReviewProbes {
    private static final String RULE = "G03";

    private final Set<String> names = new TreeSet<>();
    private final LocalDate day;

    ReviewProbes(RuleBook before, RuleBook after, LocalDate day) {
        this.day = day;
        for (RuleBook book : List.of(before, after)) {
            Charges charges = new Charges(book, day);
            names.addAll(charges.units());
            charges.codes().forEach(code -> names.add(charges.titleOf(code)));
            names.addAll(book.reference().thresholds().legalDivisions());
            book.reference().departments().concerned().forEach(concern -> names.addAll(concern.units()));
        }
        names.add("报送单位");
    }

    List<Probe> all() {
        return names.stream()
                .map(name -> Probe.of(
                        RULE,
                        name,
                        new Wording("审议文件由其认定不需审核", "says that a document for deliberation needs no review"),
                        new ProbeItem(name, day).exemptedBy(name).node()))
                .toList();
    }
}
