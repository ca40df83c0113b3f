package org.agendagate.reload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agendagate.language.Place;
import org.agendagate.language.Problem;
import org.agendagate.language.Rule;
import org.agendagate.reload.Trouble.Bilingual;
import org.agendagate.rules.Demand;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleChanges.Kind;
import org.agendagate.samples.Sample;

/**
 * What an edit did to the rules of the book before it, to be read by whoever made it: rules that are gone, switched off
 * or another under an old id, and how far samples show what a change does.
 */
final class EditNotes {
    private static final int NAMED = 3;

    private final RuleBook before;
    private final RuleBook after;
    private final LocalDate today;

    EditNotes(RuleBook before, RuleBook after, LocalDate today) {
        this.before = before;
        this.after = after;
        this.today = today;
    }

    /** What an edit did to rules, as far as their texts tell. */
    List<Problem> ofRules() {
        Map<String, Rule> now = after.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        List<Problem> problems = new ArrayList<>();
        for (Rule old : before.rules()) {
            Rule rule = now.get(old.id());
            if (rule == null) {
                problems.add(Trouble.RULE_DELETED.in(old.place().file(), old.id(), old.name()));
            } else if (isAnother(old, rule)) {
                problems.add(Trouble.ID_USED_AGAIN.at(rule.place(), rule.id(), old.name(), rule.name()));
            } else if (counts(old) && !counts(rule)) {
                problems.add(Trouble.RULE_SWITCHED_OFF.at(rule.place(), rule.id(), rule.name()));
            }
        }
        return problems;
    }

    /**
     * Numbers that a rule of an earlier book bore, for another one.
     *
     * @param former asked for the rules that bore some numbers
     */
    List<Problem> ofFormerRules(Function<Set<String>, Map<String, Rule>> former) {
        Set<String> before = ids(this.before);
        Map<String, Rule> added = after.rules().stream()
                .filter(rule -> !before.contains(rule.id()))
                .collect(Collectors.toMap(Rule::id, Function.identity()));
        List<Problem> problems = new ArrayList<>();
        former.apply(added.keySet()).forEach((id, old) -> {
            Rule rule = added.get(id);
            if (rule != null && isAnother(old, rule)) {
                problems.add(Trouble.ID_USED_AGAIN.at(rule.place(), id, old.name(), rule.name()));
            }
        });
        return problems;
    }

    private static Set<String> ids(RuleBook ruleBook) {
        return ruleBook.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** Reference data that is gone: most of it need not be there, and the program then takes its own. */
    List<Problem> ofFiles() {
        return before.files().contents().keySet().stream()
                .filter(path ->
                        path.endsWith(".yaml") && !after.files().contents().containsKey(path))
                .map(path -> Trouble.REFERENCE_DELETED.in(path))
                .toList();
    }

    private boolean counts(Rule rule) {
        return rule.holdsOn(today) || rule.isAheadOf(today);
    }

    private static boolean isAnother(Rule old, Rule rule) {
        return !old.name().equals(rule.name())
                && !Demand.of(old).equals(Demand.of(rule))
                && !old.conditions().equals(rule.conditions());
    }

    /**
     * Of each rule that was added or changed, which samples touch it.
     *
     * @param samples how many there are
     */
    List<Problem> ofSamples(
            Map<String, List<Sample>> reportingBefore, Map<String, List<Sample>> reportingAfter, int samples) {
        Map<String, Place> places =
                after.rules().stream().filter(this::counts).collect(Collectors.toMap(Rule::id, Rule::place));
        return RuleChanges.between(before.files(), after.files()).rules().stream()
                .filter(change -> change.kind() != Kind.REMOVED && places.containsKey(change.id()))
                .map(change -> ofSamples(
                        change.id(),
                        places.getOrDefault(change.id(), new Place("rules", 1, 1)),
                        reportingBefore.getOrDefault(change.id(), List.of()),
                        reportingAfter.getOrDefault(change.id(), List.of()),
                        samples))
                .toList();
    }

    private static Problem ofSamples(
            String id, Place place, List<Sample> reportingBefore, List<Sample> reportingAfter, int samples) {
        if (reportingAfter.isEmpty() && reportingBefore.isEmpty()) {
            return Trouble.RULE_UNTRIED.at(place, id, samples);
        } else if (reportingAfter.size() == samples) {
            return Trouble.RULE_REPORTS_ON_ALL.at(place, id, samples);
        }
        List<Sample> touching = reportingAfter.isEmpty() ? reportingBefore : reportingAfter;
        String named = touching.stream().limit(NAMED).map(Sample::name).collect(Collectors.joining("，"));
        int more = touching.size() - Math.min(NAMED, touching.size());
        return Trouble.RULE_TRIED.at(
                place,
                new Bilingual(named + (more == 0 ? "" : "等"), named.replace("，", ", ") + (more == 0 ? "" : ", …")),
                id,
                samples,
                reportingAfter.size(),
                reportingBefore.size());
    }
}
