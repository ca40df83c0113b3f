package org.agendagate.reload;

import java.util.List;
import org.agendagate.probes.Opening;
import org.agendagate.rules.RuleBook;

/** Knows what was recorded, and tells which of it a rule book would let pass G01 to G03 that the one before it stops. */
@FunctionalInterface
public interface RecordedOpenings {
    /** Nothing is recorded. */
    RecordedOpenings NONE = (before, after) -> List.of();

    /** The recorded packets that {@code before} stops and {@code after} lets pass. */
    List<Opening> between(RuleBook before, RuleBook after);
}
