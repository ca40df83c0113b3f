package org.agendagate.reference;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may waive what.
 *
 * @param names how the form may name each authority, from {@code thresholds.yaml}
 * @param rules who waives each rule that may be waived, as the rules' headers say
 */
public record WaiverPolicy(Map<WaiverAuthority, Set<String>> names, Map<String, WaiverAuthority> rules) {
    public WaiverPolicy {
        names = Map.copyOf(names);
        rules = Map.copyOf(rules);
    }

    /** Who may waive {@code ruleId}, or {@code null} where nobody may. */
    @Nullable
    public WaiverAuthority authorityOver(String ruleId) {
        return rules.get(ruleId);
    }

    public boolean isNamed(WaiverAuthority authority, @Nullable String name) {
        return name != null && names.getOrDefault(authority, Set.of()).contains(name.strip());
    }
}
