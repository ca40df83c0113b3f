package org.agendagate.facts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** All facts of one packet at one decision time, in the order of the packet. */
public record Facts(List<Fact> all) {
    /** The time zone every date of a packet is told in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Facts {
        all = List.copyOf(all);
    }

    /**
     * These facts, knowing which rules reject which items: a reason for an earlier return may stand again. Empty where
     * they know nothing new.
     *
     * @param rejects whether, of an item's number and a rule's id, the rule rejects the item
     */
    public Optional<Facts> knowing(BiPredicate<String, String> rejects) {
        if (all.stream().noneMatch(fact -> standsAgain(fact, rejects))) {
            return Optional.empty();
        }
        return Optional.of(new Facts(all.stream()
                .map(fact -> standsAgain(fact, rejects) ? ((ReturnReason) fact).standingAgain() : fact)
                .toList()));
    }

    private static boolean standsAgain(Fact fact, BiPredicate<String, String> rejects) {
        return fact instanceof ReturnReason reason && rejects.test(reason.itemNo(), reason.ruleId());
    }
}
