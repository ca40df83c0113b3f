package org.agendagate.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.texts.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** Who is in charge of which unit from when to when, and who acts for whom, from {@code portfolios.yaml}. */
public final class Portfolios {
    /**
     * A leader, named by code and office, never by person.
     *
     * @param assignments the units the leader is in charge of
     * @param actings whom the leader may sign for
     */
    public record LeaderEntry(String code, String title, List<Assignment> assignments, List<Acting> actings) {
        public LeaderEntry {
            assignments = List.copyOf(assignments);
            actings = List.copyOf(actings);
        }
    }

    /**
     * In charge of {@code units} from the first to the last day, both included.
     *
     * @param until {@code null} for no end
     */
    public record Assignment(
            List<String> units, LocalDate from, @Nullable LocalDate until) {
        public Assignment {
            units = List.copyOf(units);
        }

        boolean covers(LocalDate day) {
            return within(from, until, day);
        }
    }

    /**
     * May sign for the leader {@code actingFor} by the document {@code basis}, from the first to the last day.
     *
     * @param until {@code null} for no end
     */
    public record Acting(
            String actingFor,
            String basis,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A leader's time in charge of some unit. */
    private record Charge(LeaderEntry leader, Assignment assignment) {}

    private final Map<String, LeaderEntry> leaders = new TreeMap<>();

    /** By unit; of each unit in the order of the leaders' codes. */
    private final Map<String, List<Charge>> charges = new HashMap<>();

    public Portfolios(List<LeaderEntry> entries) {
        entries.forEach(entry -> leaders.put(entry.code(), entry));
        leaders.values()
                .forEach(leader -> leader.assignments()
                        .forEach(assignment -> new LinkedHashSet<>(assignment.units())
                                .forEach(unit -> charges.computeIfAbsent(unit, unseen -> new ArrayList<>())
                                        .add(new Charge(leader, assignment)))));
    }

    /** Every leader that is listed, by code. */
    public List<LeaderEntry> leaders() {
        return List.copyOf(leaders.values());
    }

    /** Every unit that some leader is or was in charge of. */
    public List<String> units() {
        return charges.keySet().stream().sorted().toList();
    }

    /** The leaders in charge of {@code unit} on {@code day}, by code; empty where none is listed. */
    public List<LeaderEntry> listInCharge(String unit, LocalDate day) {
        List<LeaderEntry> inCharge = new ArrayList<>();
        for (Charge charge : charges.getOrDefault(unit, List.of())) {
            if (charge.assignment().covers(day) && !inCharge.contains(charge.leader())) {
                inCharge.add(charge.leader());
            }
        }
        return inCharge;
    }

    public boolean isInCharge(String code, String unit, LocalDate day) {
        for (Charge charge : charges.getOrDefault(unit, List.of())) {
            if (charge.leader().code().equals(code) && charge.assignment().covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code code} may sign for {@code actingFor} on {@code day} by the document {@code basis}. */
    public boolean mayActFor(String code, String actingFor, @Nullable String basis, LocalDate day) {
        LeaderEntry leader = leaders.get(code);
        return leader != null
                && leader.actings().stream()
                        .anyMatch(acting -> acting.actingFor().equals(actingFor)
                                && acting.basis().equals(basis)
                                && within(acting.from(), acting.until(), day));
    }

    /** The document's number as listed that {@code number} is another way to write; itself where there is none. */
    public @Nullable String listedNumber(@Nullable String number) {
        return number == null
                ? null
                : leaders.values().stream()
                        .flatMap(leader -> leader.actings().stream())
                        .map(Acting::basis)
                        .filter(basis -> DocumentNumber.plain(basis).equals(DocumentNumber.plain(number)))
                        .findFirst()
                        .orElse(number);
    }

    public boolean isListed(String code) {
        return leaders.containsKey(code);
    }

    /** The office of the leader with that code, or the code itself where it is not listed. */
    public String title(String code) {
        LeaderEntry leader = leaders.get(code);
        return leader == null ? code : leader.title();
    }

    private static boolean within(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
