package org.agendagate.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agendagate.reference.Directory;
import org.agendagate.reference.Post;
import org.agendagate.reference.Relation;

/** Looks over who is in charge of each unit of a directory: at all, all the time, and alone. */
final class Charges {
    private static final Comparator<Charge> BY_DAY =
            Comparator.comparing((Charge charge) -> charge.relation().from()).thenComparing(Charge::last);

    /** A post in charge of one unit for a time, and where the file says so. */
    private record Charge(YamlSection entry, Post post, Relation relation, String unit, Directory units) {
        LocalDate last() {
            return Objects.requireNonNullElse(relation.until(), LocalDate.MAX);
        }

        void tell(ReferenceMistake mistake, Object... words) {
            entry.tellWord(List.of("units"), word -> units.unitName(word).equals(unit), mistake, words);
        }
    }

    private final Map<String, List<Charge>> byUnit = new LinkedHashMap<>();

    void add(YamlSection entry, Post post, Relation relation, Directory units) {
        if (relation.isCharge()) {
            relation.units()
                    .forEach(unit -> byUnit.computeIfAbsent(unit, unseen -> new ArrayList<>())
                            .add(new Charge(entry, post, relation, unit, units)));
        }
    }

    boolean hasLeader(String unit) {
        return byUnit.containsKey(unit);
    }

    void check() {
        byUnit.values().forEach(charges -> {
            charges.sort(BY_DAY);
            tellShared(charges);
            tellGaps(charges);
        });
    }

    private static void tellShared(List<Charge> charges) {
        for (int index = 1; index < charges.size(); index++) {
            Charge later = charges.get(index);
            charges.subList(0, index).stream()
                    .filter(earlier ->
                            !earlier.post().code().equals(later.post().code()))
                    .filter(earlier -> !earlier.last().isBefore(later.relation().from()))
                    .forEach(earlier -> later.tell(
                            ReferenceMistake.SHARED_CHARGE,
                            later.unit(),
                            later.relation().from(),
                            earlier.post().title(),
                            later.post().title()));
        }
    }

    private static void tellGaps(List<Charge> charges) {
        Charge longest = charges.get(0);
        for (Charge next : charges.subList(1, charges.size())) {
            LocalDate free = dayAfter(longest);
            if (free.isBefore(next.relation().from())) {
                next.tell(
                        ReferenceMistake.CHARGE_GAP,
                        next.unit(),
                        free,
                        next.relation().from().minusDays(1));
            }
            longest = next.last().isAfter(longest.last()) ? next : longest;
        }
        if (longest.relation().until() != null) {
            longest.tell(ReferenceMistake.CHARGE_ENDS, longest.unit(), dayAfter(longest));
        }
    }

    private static LocalDate dayAfter(Charge charge) {
        return charge.relation().until() == null ? LocalDate.MAX : charge.last().plusDays(1);
    }
}
