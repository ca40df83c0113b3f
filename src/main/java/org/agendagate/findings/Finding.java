package org.agendagate.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule reports about one item.
 *
 * @param itemNo the item, or empty where the finding is about the packet as a whole
 * @param actor who must act
 * @param dueBy by when, {@code yyyy-MM-dd} or {@code yyyy-MM-dd HH:mm} in Asia/Shanghai; {@code null} where not known
 */
public record Finding(
        String ruleId,
        Wording ruleName,
        Effect effect,
        Tier tier,
        String itemNo,
        Wording reason,
        Wording remedy,
        Authority authority,
        Wording actor,
        @Nullable String dueBy,
        List<Evidence> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
