package org.agendagate.samples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells where two JSON values differ, place by place; the order of list elements matters, that of fields does not. */
final class JsonDifference {
    private static final Pattern ITEM_OUTCOME = Pattern.compile("/items/(\\d{1,4})/outcome");

    private final List<Difference> told = new ArrayList<>();

    private JsonDifference() {}

    static List<Difference> between(JsonNode expected, JsonNode actual) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", expected, actual);
        return difference.told;
    }

    private void compare(String place, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null) {
            tell(place, expected, actual);
        } else if (expected.isObject() && actual.isObject()) {
            Set<String> names = new LinkedHashSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            names.forEach(name -> compare(place + "/" + name, expected.get(name), actual.get(name)));
        } else if (expected.isArray() && actual.isArray()) {
            for (int index = 0; index < Math.max(expected.size(), actual.size()); index++) {
                compare(place + "/" + index, expected.get(index), actual.get(index));
            }
        } else if (!expected.equals(actual)) {
            tell(place, expected, actual);
        }
    }

    private void tell(String place, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        told.add(new Difference(
                placeInChinese(place) + "应为" + showInChinese(expected) + "，实为" + showInChinese(actual),
                place + ": expected " + show(expected) + ", got " + show(actual)));
    }

    private static String placeInChinese(String place) {
        Matcher item = ITEM_OUTCOME.matcher(place);
        if (item.matches()) {
            return "第 " + (Integer.parseInt(item.group(1)) + 1) + " 个议题的结论";
        }
        return place.equals("/outcome") ? "结论" : place + " 处";
    }

    private static String showInChinese(@Nullable JsonNode value) {
        if (value == null) {
            return "无";
        }
        return switch (value.asString("")) {
            case "REJECTED" -> "“不予上会”";
            case "ACCEPTED" -> "“未退回”";
            default -> show(value);
        };
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
