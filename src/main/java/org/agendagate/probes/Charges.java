package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agendagate.reference.Portfolios;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Who is in charge of what on one day, and who signs for whom, by the data of one rule book. */
final class Charges {
    /** Somebody who signs for another by a document. */
    record ActingFor(String leader, String actingFor, String basis) {}

    private final Map<String, Set<String>> leadersByUnit = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();
    private final List<ActingFor> actings = new ArrayList<>();

    Charges(RuleBook ruleBook, LocalDate day) {
        for (Portfolios.LeaderEntry leader : ruleBook.reference().portfolios().leaders()) {
            titles.put(leader.code(), leader.title());
            leader.assignments().stream()
                    .filter(charge -> covers(charge.from(), charge.until(), day))
                    .flatMap(charge -> charge.units().stream())
                    .forEach(unit -> leadersByUnit
                            .computeIfAbsent(unit, unseen -> new TreeSet<>())
                            .add(leader.code()));
            leader.actings().stream()
                    .filter(acting -> covers(acting.from(), acting.until(), day))
                    .forEach(acting -> actings.add(new ActingFor(leader.code(), acting.actingFor(), acting.basis())));
        }
    }

    /** A day on which somebody is in charge; empty where nobody ever is. */
    static Optional<LocalDate> firstDay(RuleBook ruleBook) {
        return ruleBook.reference().portfolios().leaders().stream()
                .flatMap(leader -> leader.assignments().stream())
                .filter(charge -> !charge.units().isEmpty())
                .map(Portfolios.Assignment::from)
                .min(LocalDate::compareTo);
    }

    /** The days after {@code day} on which somebody's charge begins or has ended. */
    static Set<LocalDate> changesAfter(RuleBook ruleBook, LocalDate day) {
        Set<LocalDate> days = new TreeSet<>();
        for (Portfolios.LeaderEntry leader : ruleBook.reference().portfolios().leaders()) {
            leader.assignments().forEach(charge -> add(days, charge.from(), charge.until()));
            leader.actings().forEach(acting -> add(days, acting.from(), acting.until()));
        }
        days.removeIf(change -> !change.isAfter(day));
        return days;
    }

    private static void add(Set<LocalDate> days, LocalDate from, @Nullable LocalDate until) {
        days.add(from);
        if (until != null) {
            days.add(until.plusDays(1));
        }
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    Set<String> units() {
        return leadersByUnit.keySet();
    }

    Set<String> leadersOf(String unit) {
        return leadersByUnit.getOrDefault(unit, Set.of());
    }

    Set<String> codes() {
        return titles.keySet();
    }

    String titleOf(String code) {
        return titles.getOrDefault(code, code);
    }

    List<ActingFor> actings() {
        return actings;
    }

    /** The first unit that {@code leader} is in charge of; {@code null} where there is none. */
    @Nullable
    String firstUnitOf(String leader) {
        return leadersByUnit.entrySet().stream()
                .filter(unit -> unit.getValue().contains(leader))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
