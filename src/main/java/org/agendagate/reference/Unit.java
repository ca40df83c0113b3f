package org.agendagate.reference;

import java.util.List;

/** A unit of the directory: what it is called here, and what else people call it. */
public record Unit(String code, String name, List<String> otherNames, UnitKind kind) {
    public Unit {
        otherNames = List.copyOf(otherNames);
    }
}
