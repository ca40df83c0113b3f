package org.agendagate.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule reports about one item.
 *
 * @param itemNo the item, or empty where the finding is about the packet as a whole
 * @param actor who must act
 * @param dueBy by when, {@code yyyy-MM-dd} or {@code yyyy-MM-dd HH:mm} in Asia/Shanghai; {@code null} where not known
 * @param waiver {@code null} where the finding has its effect
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
        List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Waived waiver) {
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** Whether the finding has the effect {@code effect}; a waived one has none. */
    public boolean has(Effect effect) {
        return waiver == null && this.effect == effect;
    }
}
