package org.agendagate.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Waiver;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Waived;
import org.agendagate.language.Header;
import org.agendagate.language.Rule;
import org.jspecify.annotations.Nullable;

/** The waivers of a packet that have an effect: the first of each item for each rule. */
final class ValidWaivers {
    private record Key(String itemNo, String ruleId) {}

    private final Map<Key, Waived> waivers = new HashMap<>();

    ValidWaivers(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Waiver waiver && waiver.valid()) {
                waivers.putIfAbsent(
                        new Key(waiver.itemNo(), waiver.ruleId()),
                        new Waived(
                                waiver.at(),
                                waiver.grantedBy(),
                                waiver.reason(),
                                ValueStyle.PLAIN.show(waiver.grantedOn())));
            }
        }
    }

    /** What keeps the rule from rejecting the item, or {@code null} where nothing does. */
    @Nullable
    Waived find(Rule rule, String itemNo) {
        Header header = rule.header();
        return header.waivable() == null || header.effect() != Effect.REJECT
                ? null
                : waivers.get(new Key(itemNo, rule.id()));
    }
}
