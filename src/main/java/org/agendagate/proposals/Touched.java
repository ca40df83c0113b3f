package org.agendagate.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agendagate.language.Rule;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The rules alone in which two rule books differ. A packet of which those say the same is judged the same by both books:
 * each rule finds alone what it finds among the others, but for one that asks what others found.
 */
record Touched(RuleBook before, RuleBook after) {
    /** Those of two books; {@code null} where more differs than rules, or a rule hangs on others. */
    static @Nullable Touched of(RuleBook before, RuleBook after) {
        if (!data(before).equals(data(after)) || !waivable(before).equals(waivable(after))) {
            return null;
        }
        Touched touched = new Touched(
                before.trying(without(before.rules(), after.rules())),
                after.trying(without(after.rules(), before.rules())));
        return touched.before().asksForFindings() || touched.after().asksForFindings() ? null : touched;
    }

    boolean isNothing() {
        return before.rules().isEmpty() && after.rules().isEmpty();
    }

    private static List<Rule> without(List<Rule> rules, List<Rule> others) {
        Set<Rule> known = new HashSet<>(others);
        return rules.stream().filter(rule -> !known.contains(rule)).toList();
    }

    private static SortedMap<String, String> data(RuleBook book) {
        SortedMap<String, String> data = new TreeMap<>();
        book.files().contents().forEach((path, content) -> {
            if (!path.endsWith(".drl")) {
                data.put(path, new String(content, UTF_8));
            }
        });
        return data;
    }

    /** What may be waived is known to every rule. */
    private static Map<String, String> waivable(RuleBook book) {
        Map<String, String> waivable = new TreeMap<>();
        book.rules()
                .forEach(rule ->
                        waivable.put(rule.id(), String.valueOf(rule.header().waivable())));
        waivable.values().removeIf("null"::equals);
        return waivable;
    }
}
