package org.agendagate.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Wording;
import org.agendagate.language.Rule;
import org.agendagate.language.Template;
import org.agendagate.rules.RuleBook;
import org.agendagate.samples.Sample;
import org.jspecify.annotations.Nullable;

/**
 * A rule as people read it.
 *
 * @param effectWord the key of its name among the words
 * @param policy the text above it in its file; empty where it has none
 * @param condition its lines from {@code when} to {@code then}
 * @param samples names of samples in which it reports
 */
public record RuleView(
        String id,
        Wording name,
        String effect,
        String effectWord,
        String tier,
        Wording basis,
        String verification,
        Wording reason,
        Wording remedy,
        Wording actor,
        @Nullable String due,
        String file,
        int line,
        boolean enabled,
        @Nullable String from,
        @Nullable String until,
        String policy,
        String condition,
        List<String> samples) {

    /** All rules of a book in the order of the notice. */
    static List<RuleView> listOf(RuleBook book, Map<String, List<Sample>> samples) {
        return book.rules().stream()
                .sorted(Comparator.comparing((Rule rule) -> rule.header().tier())
                        .thenComparing(Rule::id))
                .map(rule -> of(rule, samples.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    /** A flag also says whose it is, where that is not the legal division. */
    private static String effectWord(Rule rule) {
        String effect = rule.header().effect().name();
        Desk desk = rule.header().desk();
        return desk == null ? effect : effect + "." + desk.name();
    }

    private static RuleView of(Rule rule, List<Sample> samples) {
        return new RuleView(
                rule.id(),
                new Wording(rule.name(), rule.header().titleEn()),
                rule.header().effect().name(),
                effectWord(rule),
                rule.header().tier().name(),
                rule.header().authority().basis(),
                rule.header().authority().verification().name(),
                new Wording(spell(rule.header().reason()), spell(rule.header().reasonEn())),
                new Wording(spell(rule.header().remedy()), spell(rule.header().remedyEn())),
                new Wording(spell(rule.header().actor()), spell(rule.header().actorEn())),
                rule.header().due() == null ? null : spell(rule.header().due()),
                rule.place().file(),
                rule.place().line(),
                rule.enabled(),
                rule.effectiveFrom() == null ? null : rule.effectiveFrom().toString(),
                rule.expiresOn() == null ? null : rule.expiresOn().toString(),
                rule.passage().comment(),
                rule.passage().conditions(),
                samples.stream().map(Sample::name).toList());
    }

    /** A text with its slots as the file writes them. */
    private static String spell(Template template) {
        return template.parts().stream().map(RuleView::spell).collect(Collectors.joining());
    }

    private static String spell(Template.Part part) {
        if (part instanceof Template.Slot slot) {
            return "{" + slot.variable()
                    + (slot.field() == null ? "" : "." + slot.field().name()) + "}";
        }
        return part instanceof Template.Office office ? office.word().slot() : ((Template.Words) part).text();
    }
}
