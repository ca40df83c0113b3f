package org.agendagate.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.facts.Vocabulary;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Wording;
import org.agendagate.language.Mutant;
import org.agendagate.language.Mutants;
import org.agendagate.language.Rule;
import org.agendagate.language.RuleFile;
import org.agendagate.rules.RuleBook;

/**
 * How well samples prove rules: which deliberate mistakes in a rule change what it finds on some sample. Another finding
 * counts, or one less, or other words; that the same finding shows other evidence does not, for every mistake does that.
 *
 * @param mutants how many mistakes were made in each rule, by its number
 * @param survivors the mistakes that no sample noticed, in the order of the files
 */
public record MutationRun(Map<String, Integer> mutants, List<Mutant> survivors) {
    public MutationRun {
        survivors = List.copyOf(survivors);
    }

    /** All mistakes made. */
    public int total() {
        return mutants.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of the mistakes in the rule were noticed. */
    public long caught(String ruleId) {
        return mutants.getOrDefault(ruleId, 0)
                - survivors.stream()
                        .filter(survivor -> survivor.rule().id().equals(ruleId))
                        .count();
    }

    /** The share of mistakes noticed, from 0 to 1. */
    public double share() {
        return total() == 0 ? 1 : 1 - (double) survivors.size() / total();
    }

    /**
     * Makes every mistake in every enabled rule of {@code ruleBook}, one at a time, and tries {@code samples} on it.
     *
     * @param only the rules to try, by their ids; empty for all
     */
    static MutationRun of(RuleBook ruleBook, List<ReadSample> samples, Set<String> only) {
        List<Scene> scenes = samples.stream()
                .flatMap(sample -> Scene.of(sample, ruleBook.reference()).stream())
                .toList();
        Vocabulary vocabulary = Vocabulary.published()
                .with(ruleBook.reference().details(), ruleBook.reference().lists());
        Map<String, List<List<Told>>> told = new LinkedHashMap<>();
        ruleBook.rules().stream()
                .filter(rule -> rule.enabled() && (only.isEmpty() || only.contains(rule.id())))
                .forEach(rule -> told.put(rule.id(), tell(rule, ruleBook, scenes)));
        Map<String, Integer> mutants = new LinkedHashMap<>();
        List<Mutant> survivors = new ArrayList<>();
        ruleBook.files().contents().forEach((path, content) -> {
            if (path.endsWith(".drl")) {
                RuleFile file = new RuleFile(path, new String(content, StandardCharsets.UTF_8));
                for (Mutant mutant : Mutants.of(file, vocabulary)) {
                    List<List<Told>> expected = told.get(mutant.rule().id());
                    if (expected != null) {
                        mutants.merge(mutant.rule().id(), 1, Integer::sum);
                        if (survives(mutant.rule(), expected, ruleBook, scenes)) {
                            survivors.add(mutant);
                        }
                    }
                }
            }
        });
        return new MutationRun(mutants, survivors);
    }

    private static boolean survives(Rule rule, List<List<Told>> expected, RuleBook ruleBook, List<Scene> scenes) {
        RuleBook mutated = ruleBook.trying(rule);
        for (int index = 0; index < scenes.size(); index++) {
            if (!Told.of(scenes.get(index).findings(mutated)).equals(expected.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Told>> tell(Rule rule, RuleBook ruleBook, List<Scene> scenes) {
        RuleBook alone = ruleBook.alone(rule);
        return scenes.stream().map(scene -> Told.of(scene.findings(alone))).toList();
    }

    /** What of a finding a unit is told to do, and why. */
    private record Told(String itemNo, Effect effect, Wording reason, Wording remedy) {
        static List<Told> of(List<Finding> findings) {
            return findings.stream()
                    .map(finding -> new Told(finding.itemNo(), finding.effect(), finding.reason(), finding.remedy()))
                    .toList();
        }
    }
}
