package org.agendagate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.language.Condition;
import org.agendagate.language.Condition.Pattern;
import org.agendagate.language.Problem;
import org.agendagate.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Tells rules of which one says nothing that another does not say. It sees what the texts show: rules of the same
 * conditions in the same order, one of them with fewer comparisons. That others report alike it does not see.
 */
final class Coverage {
    /** What a rule asks for, each variable called by the order in which it is first named. */
    private final Map<String, String> names = new HashMap<>();

    private final List<Set<String>> asked = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> reported;

    private Coverage(Rule rule) {
        for (Condition condition : rule.conditions()) {
            Pattern pattern = RuleModel.patternOf(condition);
            name(pattern.variable());
            Set<String> constraints = new HashSet<>();
            pattern.bindings().forEach(binding -> name(binding.variable()));
            pattern.constraints().forEach(constraint -> constraints.add(Expressions.spell(constraint, this::name)));
            boolean whole = !(condition instanceof Pattern);
            kinds.add(condition.getClass().getSimpleName() + " "
                    + pattern.type().name() + (whole ? " " + constraints + condition.getClass() : ""));
            asked.add(whole ? Set.of() : constraints);
        }
        reported = rule.reported().stream().map(this::name).toList();
    }

    private String name(@Nullable String variable) {
        return variable == null ? "-" : names.computeIfAbsent(variable, unseen -> "$" + names.size());
    }

    /** A warning at every rule that another one covers. */
    static List<Problem> warnings(List<Rule> rules) {
        Map<Rule, Coverage> asked = new HashMap<>();
        rules.stream().filter(Coverage::isSeen).forEach(rule -> asked.put(rule, new Coverage(rule)));
        List<Problem> warnings = new ArrayList<>();
        for (Rule rule : rules) {
            for (Rule other : rules) {
                Coverage narrow = asked.get(rule);
                Coverage wide = asked.get(other);
                if (!rule.id().equals(other.id())
                        && narrow != null
                        && wide != null
                        && isCovered(rule, narrow, other, wide)) {
                    boolean equal = isCovered(other, wide, rule, narrow);
                    warnings.add((equal ? RuleWarning.EQUAL_RULE : RuleWarning.COVERED_RULE).at(rule, other));
                    break;
                }
            }
        }
        return warnings;
    }

    /** Figures are gathered over facts, of which fewer comparisons make others; what they say is not compared. */
    private static boolean isSeen(Rule rule) {
        return rule.enabled()
                && rule.conditions().stream().noneMatch(condition -> condition instanceof Condition.Accumulate);
    }

    private static boolean isCovered(Rule rule, Coverage narrow, Rule other, Coverage wide) {
        return rule.header().effect() == other.header().effect()
                && holdsWherever(rule, other)
                && narrow.kinds.equals(wide.kinds)
                && narrow.reported.equals(wide.reported)
                && contains(narrow.asked, wide.asked);
    }

    private static boolean contains(List<Set<String>> more, List<Set<String>> fewer) {
        for (int index = 0; index < more.size(); index++) {
            if (!more.get(index).containsAll(fewer.get(index))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the other one counts on every day on which the rule does. */
    private static boolean holdsWherever(Rule rule, Rule other) {
        boolean begins = other.effectiveFrom() == null
                || (rule.effectiveFrom() != null && !rule.effectiveFrom().isBefore(other.effectiveFrom()));
        boolean ends = other.expiresOn() == null
                || (rule.expiresOn() != null && !rule.expiresOn().isAfter(other.expiresOn()));
        return begins && ends;
    }
}
