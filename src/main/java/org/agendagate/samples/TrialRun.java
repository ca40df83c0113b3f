package org.agendagate.samples;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.findings.Finding;
import org.agendagate.language.Rule;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFailureException;
import org.jspecify.annotations.Nullable;

/**
 * How a rule book got on with samples.
 *
 * @param failed the rules over which the engine failed, by id, each with the first sample that shows it
 * @param swayed the rules that find something else alone than among the others, likewise
 * @param missingYears the years whose calendar some sample would need and the rule book does not have
 */
public record TrialRun(Map<String, Sample> failed, Map<Rule, Sample> swayed, SortedSet<Integer> missingYears) {
    static TrialRun of(List<ReadSample> samples, RuleBook ruleBook, @Nullable LocalDate day, List<Rule> alone) {
        Map<Rule, RuleBook> books = new LinkedHashMap<>();
        alone.forEach(rule -> books.put(rule, ruleBook.alone(rule)));
        TrialRun run = new TrialRun(new LinkedHashMap<>(), new HashMap<>(), new TreeSet<>());
        samples.forEach(
                sample -> run.sceneOf(sample, ruleBook, day).ifPresent(scene -> run.play(scene, ruleBook, books)));
        return run;
    }

    private Optional<Scene> sceneOf(ReadSample sample, RuleBook ruleBook, @Nullable LocalDate day) {
        try {
            return Scene.notBefore(day, sample, ruleBook.reference());
        } catch (MissingCalendarYearException missing) {
            missingYears.add(missing.year());
            return Optional.empty();
        }
    }

    private void play(Scene scene, RuleBook ruleBook, Map<Rule, RuleBook> books) {
        try {
            List<Finding> together = scene.findings(ruleBook);
            books.forEach((rule, book) -> {
                List<Finding> expected = together.stream()
                        .filter(finding -> finding.ruleId().equals(rule.id()))
                        .toList();
                if (!scene.findings(book).equals(expected)) {
                    swayed.putIfAbsent(rule, scene.sample());
                }
            });
        } catch (RuntimeException failure) {
            RuleFailureException rules = RuleFailureException.findIn(failure);
            if (rules == null) {
                throw failure;
            }
            rules.ruleIds().forEach(rule -> failed.putIfAbsent(rule, scene.sample()));
        }
    }
}
