package org.agendagate.reload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agendagate.language.Place;
import org.agendagate.language.Problem;
import org.agendagate.language.Rule;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.Trouble.Bilingual;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFailureException;
import org.agendagate.samples.Sample;
import org.agendagate.samples.SampleSet;
import org.agendagate.samples.TrialRun;

/**
 * Tries a rule book on every day that matters to it and with every declared detail absent. Samples are decided at times
 * of their own, on which a rule that is dated ahead does not count: it would be heard for the first time in earnest.
 */
final class Trials {
    private final SampleSet samples;
    private final PacketReader reader;
    private final LocalDate today;

    Trials(SampleSet samples, PacketReader reader, LocalDate today) {
        this.samples = samples;
        this.reader = reader;
        this.today = today;
    }

    List<Problem> problemsOf(RuleBook ruleBook) {
        List<Problem> problems = new ArrayList<>();
        try {
            problems.addAll(swayed(samples.findSwayedRules(ruleBook)));
        } catch (RuntimeException failure) {
            if (RuleFailureException.findIn(failure) == null) {
                throw failure;
            }
            problems.addAll(failures(ruleBook, samples.tryOut(ruleBook, null, List.of())));
        }
        if (problems.isEmpty()) {
            samples.failingOnDetails(ruleBook, reader)
                    .forEach((rule, detail) ->
                            problems.add(Trouble.RULE_FAILED.at(placeOf(rule, ruleBook), without(detail), rule)));
        }
        if (problems.isEmpty() && ruleBook.rules().stream().anyMatch(Rule::isDated)) {
            problems.addAll(onTheirFirstDays(ruleBook));
            problems.addAll(problemsOn(ruleBook.on(today, false)));
            problems.addAll(problemsOn(ruleBook.on(today, true)));
        }
        return problems.stream().distinct().toList();
    }

    /** Each rule on the first day on which it counts, among whatever counts with it. */
    private List<Problem> onTheirFirstDays(RuleBook ruleBook) {
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : ruleBook.rules()) {
            LocalDate first = rule.effectiveFrom();
            if (first != null && rule.enabled()) {
                TrialRun run = samples.tryOut(ruleBook, first, List.of(rule));
                problems.addAll(failures(ruleBook, run));
                problems.addAll(swayed(run.swayed()));
                run.missingYears()
                        .forEach(year -> problems.add(Trouble.CALENDAR_MISSING_FOR_RULE.at(
                                rule.place(), rule.id(), first, String.valueOf(year))));
            }
        }
        return problems;
    }

    private List<Problem> problemsOn(RuleBook ofOneDay) {
        TrialRun run = samples.tryOut(ofOneDay, null, ofOneDay.rules());
        List<Problem> problems = new ArrayList<>(failures(ofOneDay, run));
        problems.addAll(swayed(run.swayed()));
        return problems;
    }

    private static List<Problem> failures(RuleBook ruleBook, TrialRun run) {
        return run.failed().entrySet().stream()
                .map(failed -> Trouble.RULE_FAILED.at(
                        placeOf(failed.getKey(), ruleBook), on(failed.getValue()), failed.getKey()))
                .toList();
    }

    private static Bilingual on(Sample sample) {
        return new Bilingual("样例 seed/" + sample.name(), "sample seed/" + sample.name());
    }

    private static Bilingual without(String detail) {
        return detail.isEmpty()
                ? new Bilingual("补充事项全部填报时", "where every detail is given")
                : new Bilingual("没有填报补充事项 " + detail + " 时", "where the detail " + detail + " is not given");
    }

    private static List<Problem> swayed(Map<Rule, Sample> rules) {
        return rules.entrySet().stream()
                .map(swayed -> Trouble.RULE_SWAYED.at(
                        swayed.getKey().place(),
                        swayed.getKey().id(),
                        "seed/" + swayed.getValue().name()))
                .toList();
    }

    private static Place placeOf(String ruleId, RuleBook ruleBook) {
        return ruleBook.rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(Rule::place)
                .findFirst()
                .orElse(new Place("rules", 1, 1));
    }
}
