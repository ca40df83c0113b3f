package org.agendagate.reference;

import java.util.List;

/**
 * A kind of bodies outside the office's own house, such as counties and banks: known by their names or by how these end.
 */
public record OutsideKind(String kind, List<String> names, List<String> endings) {
    public OutsideKind {
        names = List.copyOf(names);
        endings = List.copyOf(endings);
    }
}
