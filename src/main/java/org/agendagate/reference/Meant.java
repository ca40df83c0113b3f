package org.agendagate.reference;

import java.util.List;

/**
 * What a name that is not listed may mean, by the names of the directory.
 *
 * @param names nothing, the nearest, two that are equally near, or all it names
 * @param all whether it seems to name all of them at once
 */
public record Meant(List<String> names, boolean all) {
    static final Meant NOTHING = new Meant(List.of(), false);

    public Meant {
        names = List.copyOf(names);
    }
}
