package org.agendagate.samples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells where two JSON values differ, place by place; the order of list elements matters, that of fields does not. */
final class JsonDifference {
    private final List<String> lines = new ArrayList<>();

    private JsonDifference() {}

    static List<String> between(JsonNode expected, JsonNode actual) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", expected, actual);
        return difference.lines;
    }

    private void compare(String place, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null) {
            lines.add(place + ": expected " + show(expected) + ", got " + show(actual));
        } else if (expected.isObject() && actual.isObject()) {
            Set<String> names = new LinkedHashSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            names.forEach(name -> compare(place + "/" + name, expected.get(name), actual.get(name)));
        } else if (expected.isArray() && actual.isArray()) {
            for (int index = 0; index < Math.max(expected.size(), actual.size()); index++) {
                compare(place + "/" + index, expected.get(index), actual.get(index));
            }
        } else if (!expected.equals(actual)) {
            lines.add(place + ": expected " + show(expected) + ", got " + show(actual));
        }
    }

    /** A finding is told by its rule and reason: that is enough to know which one is missing or too many. */
    private static String show(@Nullable JsonNode value) {
        if (value == null) {
            return "nothing";
        }
        return value.has("ruleId")
                ? value.path("ruleId").asString() + " "
                        + value.path("reason").path("zh").asString()
                : value.toString();
    }
}
