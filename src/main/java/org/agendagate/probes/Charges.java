package org.agendagate.probes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agendagate.reference.Portfolios;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Who is in charge of what on one day, and who else might sign, by the data of one rule book. */
final class Charges {
    private final Terms terms;
    private final Map<String, String> titles;
    private final LocalDate day;

    private Charges(Terms terms, Map<String, String> titles, LocalDate day) {
        this.terms = terms;
        this.titles = titles;
        this.day = day;
    }

    static Charges of(RuleBook ruleBook, LocalDate day) {
        Map<String, String> titles = new TreeMap<>();
        for (Portfolios.LeaderEntry leader : ruleBook.reference().portfolios().leaders()) {
            titles.put(leader.code(), leader.title());
        }
        return new Charges(new Terms(ruleBook), titles, day);
    }

    Charges on(LocalDate other) {
        return new Charges(terms, titles, other);
    }

    Terms terms() {
        return terms;
    }

    /** The units that somebody is in charge of. */
    Set<String> units() {
        Set<String> units = new TreeSet<>();
        terms.units().stream().filter(unit -> !leadersOf(unit).isEmpty()).forEach(units::add);
        return units;
    }

    Set<String> leadersOf(String unit) {
        return terms.leadersOf(unit, day);
    }

    Set<Signer> signersOf(String unit) {
        return terms.signersOf(unit, day);
    }

    Set<String> codes() {
        return titles.keySet();
    }

    String titleOf(String code) {
        return titles.getOrDefault(code, code);
    }

    /** The first unit that {@code leader} is in charge of; {@code null} where there is none. */
    @Nullable
    String firstUnitOf(String leader) {
        return terms.units().stream()
                .filter(unit -> leadersOf(unit).contains(leader))
                .findFirst()
                .orElse(null);
    }
}
