package org.agendagate.probes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.agendagate.language.Rule;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;

/**
 * What of a rule book the probes look at: the rules that they are judged by, on the days on which these hold, and all
 * reference data. Two rule books that are alike in it stop the same probes.
 *
 * @param rules those rules as they count
 * @param files digest of the files that hold them and of the reference data
 */
public record ProbedPart(List<Counting> rules, String files) {
    private static final Set<String> JUDGING = Set.of("G01", "G01U", "G02", "G02U", "G03", "G03U", ProbeRun.HEEDING);

    /** One rule, and on which days it counts. */
    record Counting(String id, boolean enabled, String days) {
        static Counting of(Rule rule) {
            return new Counting(rule.id(), rule.enabled(), rule.effectiveFrom() + "/" + rule.expiresOn());
        }
    }

    public static ProbedPart of(RuleBook ruleBook) {
        List<Rule> judging = ruleBook.rules().stream()
                .filter(rule -> JUDGING.contains(rule.id()))
                .toList();
        Map<String, byte[]> files = new TreeMap<>(ruleBook.files().contents());
        files.keySet()
                .removeIf(path -> path.endsWith(".drl")
                        && judging.stream()
                                .noneMatch(rule -> rule.place().file().equals(path)));
        return new ProbedPart(
                judging.stream().map(Counting::of).toList(), RuleFiles.of(files).version());
    }
}
