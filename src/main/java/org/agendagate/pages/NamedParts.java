package org.agendagate.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells what stands in a group of fields, each with its name: {@code 结论 已送审，送审 2026-09-07，受理 2026-09-08}. */
final class NamedParts {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    /** So much of a digest tells it from others. */
    private static final int DIGEST = 15;

    private final Tongue tongue;
    private final FieldWords words;

    NamedParts(Tongue tongue, FieldWords words) {
        this.tongue = tongue;
        this.words = words;
    }

    /** Whether there are parts to be named. */
    static boolean isIn(JsonNode value) {
        return value.isObject() || (value.isArray() && value.valueStream().anyMatch(JsonNode::isObject));
    }

    String of(JsonNode schema, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(entry -> of(FormSchema.entry(schema), entry))
                    .filter(told -> !told.isEmpty())
                    .collect(Collectors.joining(isIn(value) ? tongue.say("；", "; ") : tongue.say("、", ", ")));
        } else if (!value.isObject()) {
            return word(schema, value);
        }
        List<String> parts = new ArrayList<>();
        List<String> known = FormSchema.names(schema);
        known.forEach(name -> add(parts, schema, name, value.path(name)));
        value.properties().stream()
                .filter(field -> !known.contains(field.getKey()))
                .forEach(field -> add(parts, schema, field.getKey(), field.getValue()));
        return String.join(tongue.say("，", ", "), parts);
    }

    private void add(List<String> parts, JsonNode schema, String name, JsonNode value) {
        JsonNode below = FormSchema.property(schema, name);
        String told = value.isMissingNode() || value.isNull() ? "" : of(below, value);
        if (told.isEmpty()) {
            return;
        }
        String label = words.label(below, name);
        parts.add(
                isIn(value)
                        ? label + tongue.say("（", " (") + told + tongue.say("）", ")")
                        : (told.matches(DAY) ? label.replaceFirst("日期$", "") : label) + " " + told);
    }

    private String word(JsonNode schema, JsonNode value) {
        String told = words.word(schema, value).strip();
        return told.startsWith("sha256") && told.length() > DIGEST ? told.substring(0, DIGEST) + "…" : told;
    }
}
