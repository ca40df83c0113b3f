package org.agendagate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        Map<String, List<Asked>> alike = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (isSeen(rule)) {
                Coverage coverage = new Coverage(rule);
                alike.computeIfAbsent(coverage.shape(rule), unseen -> new ArrayList<>())
                        .add(new Asked(rule, coverage));
            }
        }
        List<Problem> warnings = new ArrayList<>();
        alike.values().forEach(group -> addWarnings(group, warnings));
        return warnings;
    }

    /** Rules of which one may cover another: the facts they ask for, in their order, and what they do. */
    private String shape(Rule rule) {
        return rule.header().effect() + " " + kinds + " " + reported;
    }

    private static void addWarnings(List<Asked> group, List<Problem> warnings) {
        for (Asked narrow : group) {
            for (Asked wide : group) {
                if (!narrow.rule().id().equals(wide.rule().id()) && narrow.isCoveredBy(wide)) {
                    RuleWarning warning = wide.isCoveredBy(narrow) ? RuleWarning.EQUAL_RULE : RuleWarning.COVERED_RULE;
                    warnings.add(warning.at(narrow.rule(), wide.rule()));
                    break;
                }
            }
        }
    }

    /** A rule and what it asks for. */
    private record Asked(Rule rule, Coverage coverage) {
        boolean isCoveredBy(Asked wide) {
            return contains(coverage.asked, wide.coverage.asked) && holdsWherever(rule, wide.rule());
        }
    }

    /** Figures are gathered over facts, of which fewer comparisons make others; what they say is not compared. */
    private static boolean isSeen(Rule rule) {
        return rule.enabled()
                && rule.conditions().stream().noneMatch(condition -> condition instanceof Condition.Accumulate);
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
