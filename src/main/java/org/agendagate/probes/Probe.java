package org.agendagate.probes;

import org.agendagate.findings.Wording;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item to be judged by one rule under two rule books.
 *
 * @param unit as in {@link Opening#unit()}
 * @param before the item under the earlier book
 * @param after the same under the later one; another where it must name that book's own leader
 * @param handedInBy the unit that hands it in
 */
record Probe(String rule, String unit, Wording matter, ObjectNode before, ObjectNode after, String handedInBy) {
    /** For what concerns no unit in particular. */
    static final String EVERY_UNIT = "各单位";

    static Probe of(String rule, String unit, Wording matter, ObjectNode item) {
        return new Probe(rule, unit, matter, item, item, EVERY_UNIT);
    }

    Probe handedInBy(String name) {
        return new Probe(rule, unit, matter, before, after, name);
    }
}
