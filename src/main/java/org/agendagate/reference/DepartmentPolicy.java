package org.agendagate.reference;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which departments are concerned by what, from {@code departments.yaml}.
 *
 * @param needsAgreement what an item must touch for departments to have to agree: names of {@code Touch} or
 *     {@code ItemType}
 * @param concerned the departments concerned by each
 * @param silenceIsConsent whether a department that was reminded and let its deadline pass counts as agreeing where the
 *     paper says so
 */
public record DepartmentPolicy(Set<String> needsAgreement, List<Concern> concerned, boolean silenceIsConsent) {
    public DepartmentPolicy {
        needsAgreement = Set.copyOf(needsAgreement);
        concerned = List.copyOf(concerned);
    }

    /** Items that touch {@code when} concern {@code units}. */
    public record Concern(String when, List<String> units) {
        public Concern {
            units = List.copyOf(units);
        }
    }

    /** The departments concerned by an item that touches all of {@code matters}, in the order of the file. */
    public Set<String> departmentsFor(Collection<String> matters) {
        Set<String> units = new LinkedHashSet<>();
        for (Concern concern : concerned) {
            if (matters.contains(concern.when())) {
                units.addAll(concern.units());
            }
        }
        return units;
    }

    public boolean needsAgreement(Collection<String> matters) {
        return matters.stream().anyMatch(needsAgreement::contains);
    }
}
