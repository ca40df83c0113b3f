package org.agendagate.rules;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.facts.Fact;
import org.agendagate.facts.FactField;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Wording;
import org.agendagate.language.Header;
import org.agendagate.language.Rule;
import org.agendagate.language.Template;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reports when it holds. The rule names facts; the finding is made here, from the header and those facts,
 * so that no rule can say anything about an item that it did not match.
 */
final class Report {
    /** The places that the fields of the fact at {@code position} come from, where a rule tests or names them. */
    private record Shown(int position, List<String> from) {
        static Shown of(int position, List<FactField> fields) {
            return new Shown(
                    position,
                    fields.stream()
                            .flatMap(field -> field.from().stream())
                            .distinct()
                            .toList());
        }
    }

    /** A text in both languages. */
    private record Texts(Filling zh, Filling en) {
        static Texts of(Template zh, Template en, Variables variables, ValueStyle chinese) {
            return new Texts(new Filling(zh, variables, chinese), new Filling(en, variables, ValueStyle.ENGLISH));
        }

        Wording fill(List<Fact> facts) {
            return new Wording(zh.fill(facts), en.fill(facts));
        }
    }

    private final Rule rule;
    private final int rank;
    private final Wording name;
    private final Texts reason;
    private final Texts remedy;
    private final Texts actor;
    private final @Nullable Filling due;
    private final List<Shown> shown;

    private Report(Rule rule, int rank, Variables variables, List<Shown> shown, ValueStyle chinese) {
        Header header = rule.header();
        this.rule = rule;
        this.rank = rank;
        this.name = new Wording(rule.name(), header.titleEn());
        this.reason = Texts.of(header.reason(), header.reasonEn(), variables, chinese);
        this.remedy = Texts.of(header.remedy(), header.remedyEn(), variables, chinese);
        this.actor = Texts.of(header.actor(), header.actorEn(), variables, chinese);
        this.due = Filling.ofNullable(header.due(), variables, ValueStyle.PLAIN);
        this.shown = List.copyOf(shown);
    }

    /**
     * @param rank the place of the rule's findings among those of others
     * @param chinese how values stand in Chinese texts
     */
    static Report of(Rule rule, int rank, Variables variables, ValueStyle chinese) {
        List<Shown> shown = rule.reported().stream()
                .map(variable -> Shown.of(variables.position(variable), UsedFields.of(rule, variable, variables)))
                .toList();
        return new Report(rule, rank, variables, shown, chinese);
    }

    String ruleId() {
        return rule.id();
    }

    int rank() {
        return rank;
    }

    Finding findingOn(List<Fact> facts, EvidenceFinder evidence, ValidWaivers waivers) {
        Header header = rule.header();
        String dueBy = due == null ? "" : due.fill(facts);
        String itemNo = facts.get(shown.get(0).position()).itemNo();
        return new Finding(
                        rule.id(),
                        name,
                        header.effect(),
                        header.tier(),
                        itemNo,
                        reason.fill(facts),
                        remedy.fill(facts),
                        header.authority(),
                        actor.fill(facts),
                        dueBy.isEmpty() ? null : dueBy,
                        evidenceOn(facts, evidence),
                        waivers.find(rule, itemNo))
                .at(header.desk());
    }

    private List<Evidence> evidenceOn(List<Fact> facts, EvidenceFinder finder) {
        // So few that looking through them is quicker than hashing their texts.
        List<Evidence> evidence = new ArrayList<>();
        for (Shown part : shown) {
            Fact fact = facts.get(part.position());
            for (String from : part.from()) {
                Evidence found = finder.find(pointer(fact, from));
                if (!evidence.contains(found)) {
                    evidence.add(found);
                }
            }
        }
        return List.copyOf(evidence);
    }

    /** Where a field of {@code fact} comes from. */
    private static String pointer(Fact fact, String from) {
        if (from.equals(".")) {
            return fact.at();
        } else if (from.startsWith("/")) {
            return from;
        }
        return from.startsWith("^") ? fact.itemAt() + "/" + from.substring(1) : fact.at() + "/" + from;
    }
}
