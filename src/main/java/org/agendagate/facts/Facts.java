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
     * These facts, knowing what the rules made of them: a reason for an earlier return may stand again, or be gone though
     * no note says so. Empty where they know nothing new.
     *
     * @param rejects whether, of an item's number and a rule's id, the rule rejects the item
     * @param gone whether the rule finds nothing of the item any more
     */
    public Optional<Facts> knowing(BiPredicate<String, String> rejects, BiPredicate<String, String> gone) {
        List<Fact> known =
                all.stream().map(fact -> knowing(fact, rejects, gone)).toList();
        return known.equals(all) ? Optional.empty() : Optional.of(new Facts(known));
    }

    private static Fact knowing(Fact fact, BiPredicate<String, String> rejects, BiPredicate<String, String> gone) {
        if (!(fact instanceof ReturnReason reason)) {
            return fact;
        } else if (rejects.test(reason.itemNo(), reason.ruleId())) {
            return reason.standingAgain();
        }
        return reason.lacksNote() && gone.test(reason.itemNo(), reason.ruleId()) ? reason.gone() : reason;
    }
}
