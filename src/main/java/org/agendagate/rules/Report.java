package org.agendagate.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.agendagate.facts.Fact;
import org.agendagate.facts.FactField;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Wording;
import org.agendagate.language.Header;
import org.agendagate.language.Rule;
import org.agendagate.language.Template;

/**
 * What a rule reports when it holds. The rule names facts; the finding is made here, from the header and those facts,
 * so that no rule can say anything about an item that it did not match.
 *
 * @param shown for each reported fact, by its position among the bound ones, the fields the finding rests on
 */
record Report(Rule rule, Variables variables, List<Shown> shown) {
    /** The fields of the fact at {@code position} that a rule tests or names. */
    record Shown(int position, List<FactField> fields) {}

    static Report of(Rule rule, Variables variables) {
        List<Shown> shown = rule.reported().stream()
                .map(variable -> new Shown(variables.position(variable), UsedFields.of(rule, variable, variables)))
                .toList();
        return new Report(rule, variables, shown);
    }

    Finding findingOn(List<Fact> facts, EvidenceFinder evidence, ValidWaivers waivers) {
        Header header = rule.header();
        String due = header.due() == null ? "" : fill(header.due(), facts, ValueStyle.PLAIN);
        String itemNo = facts.get(shown.get(0).position()).itemNo();
        return new Finding(
                rule.id(),
                new Wording(rule.name(), header.titleEn()),
                header.effect(),
                header.tier(),
                itemNo,
                wording(header.reason(), header.reasonEn(), facts),
                wording(header.remedy(), header.remedyEn(), facts),
                header.authority(),
                wording(header.actor(), header.actorEn(), facts),
                due.isEmpty() ? null : due,
                evidenceOn(facts, evidence),
                waivers.find(rule, itemNo));
    }

    private Wording wording(Template zh, Template en, List<Fact> facts) {
        return new Wording(fill(zh, facts, ValueStyle.CHINESE), fill(en, facts, ValueStyle.ENGLISH));
    }

    private String fill(Template template, List<Fact> facts, ValueStyle style) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Words words) {
                text.append(words.text());
            } else if (part instanceof Template.Slot slot) {
                text.append(style.show(variables.value(slot, facts)));
            }
        }
        return text.toString();
    }

    private List<Evidence> evidenceOn(List<Fact> facts, EvidenceFinder finder) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        for (Shown part : shown) {
            Fact fact = facts.get(part.position());
            for (String pointer : pointers(fact, part.fields())) {
                evidence.add(finder.find(pointer));
            }
        }
        return List.copyOf(evidence);
    }

    /** Where a fact comes from, or, where its rule tests nothing of it, the fact's own place. */
    private static List<String> pointers(Fact fact, List<FactField> fields) {
        List<String> pointers = new ArrayList<>();
        for (FactField field : fields) {
            for (String from : field.from()) {
                pointers.add(pointer(fact, from));
            }
        }
        return pointers;
    }

    private static String pointer(Fact fact, String from) {
        if (from.equals(".")) {
            return fact.at();
        } else if (from.startsWith("/")) {
            return from;
        }
        return from.startsWith("^") ? fact.itemAt() + "/" + from.substring(1) : fact.at() + "/" + from;
    }
}
