package org.agendagate.rules;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The engine failed over what a rule says; what was found until then counts for nothing. */
public final class RuleFailureException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> ruleIds;

    RuleFailureException(Collection<String> ruleIds, Throwable cause) {
        super("rule " + String.join(", ", new TreeSet<>(ruleIds)) + " failed", cause);
        this.ruleIds = List.copyOf(new TreeSet<>(ruleIds));
    }

    /** The one at the bottom of {@code failure}; {@code null} where no rule is known to be behind it. */
    public static @Nullable RuleFailureException findIn(Throwable failure) {
        RuleFailureException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleFailureException rule) {
                found = rule;
            }
        }
        return found;
    }

    /** The rules that say it: more than one where they say the same. */
    public List<String> ruleIds() {
        return ruleIds;
    }
}
