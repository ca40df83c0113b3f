package org.agendagate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.agendagate.facts.Fact;
import org.agendagate.facts.FactField;
import org.agendagate.language.Rule;
import org.agendagate.language.Template;
import org.jspecify.annotations.Nullable;

/** A template of a rule, made ready once to be filled in for every finding. */
final class Filling {
    /** A guess at the length of a filled-in value, so that most texts are written without growing. */
    private static final int VALUE_LENGTH = 16;

    private static final String WITH = "商";

    /** A unit that is asked to consult itself, as where it is the one that others consult. */
    private static final Pattern WITH_ITSELF = Pattern.compile("([\\p{IsHan}]{3,20})" + WITH + "\\1");

    /** Words before each slot, and behind the last. */
    private final String[] words;

    private final Variables.Reader[] slots;
    private final ValueStyle style;
    private final int length;

    Filling(Template template, Variables variables, ValueStyle style) {
        List<Variables.Reader> readers = new ArrayList<>();
        List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Words plain) {
                texts.get(texts.size() - 1).append(plain.text());
            } else if (part instanceof Template.Slot slot) {
                readers.add(style == ValueStyle.CHINESE ? variables.labelling(slot) : variables.reader(slot));
                texts.add(new StringBuilder());
            }
        }
        this.words = texts.stream().map(StringBuilder::toString).toArray(String[]::new);
        this.slots = readers.toArray(Variables.Reader[]::new);
        this.style = style;
        this.length = String.join("", words).length() + VALUE_LENGTH * slots.length;
    }

    /** Whether the Chinese text of a template was another in the first edition: it showed codes, and units consulting themselves. */
    static boolean differsByEdition(Template template, Rule rule) {
        Map<String, FactField> bound = new HashMap<>();
        rule.conditions().stream()
                .map(RuleModel::patternOf)
                .flatMap(pattern -> pattern.bindings().stream())
                .forEach(binding -> bound.put(binding.variable(), binding.field()));
        return template.parts().stream().anyMatch(part -> {
            if (part instanceof Template.Slot slot) {
                FactField field = slot.field() == null ? bound.get(slot.variable()) : slot.field();
                return field != null && !field.labels().isEmpty();
            }
            return part instanceof Template.Words words && words.text().contains(WITH);
        });
    }

    static @Nullable Filling ofNullable(@Nullable Template template, Variables variables, ValueStyle style) {
        return template == null ? null : new Filling(template, variables, style);
    }

    String fill(List<Fact> facts) {
        if (slots.length == 0) {
            return words[0];
        }
        StringBuilder text = new StringBuilder(length).append(words[0]);
        for (int index = 0; index < slots.length; index++) {
            text.append(style.show(slots[index].read(facts))).append(words[index + 1]);
        }
        return style == ValueStyle.CHINESE && text.indexOf(WITH) >= 0
                ? WITH_ITSELF.matcher(text).replaceAll("$1")
                : text.toString();
    }
}
