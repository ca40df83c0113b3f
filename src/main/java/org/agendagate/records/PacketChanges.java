package org.agendagate.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares two revisions of a packet field by field.
 *
 * <p>Entries of a list are the same where they have the same number, whatever their place; entries without numbers are
 * compared place by place.
 */
public final class PacketChanges {
    /** What tells entries of a list apart, the first that all of them have. */
    private static final List<String> NUMBERS = List.of("itemNo", "docNo", "leader", "unit", "name");

    private final List<Change> changes = new ArrayList<>();

    private PacketChanges() {}

    /** What {@code after} says otherwise than {@code before}, both JSON, in the order of the fields' names. */
    public static List<Change> between(String before, String after) {
        PacketChanges compared = new PacketChanges();
        compared.compare(
                "", JsonMapper.shared().readTree(before), JsonMapper.shared().readTree(after));
        return List.copyOf(compared.changes);
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null || !before.getNodeType().equals(after.getNodeType())) {
            changes.add(new Change(path, before, after));
        } else if (before.isObject()) {
            Set<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(path + "/" + escaped(name), before.get(name), after.get(name)));
        } else if (before.isArray()) {
            compareEntries(path, before, after);
        } else if (!before.equals(after)) {
            changes.add(new Change(path, before, after));
        }
    }

    private void compareEntries(String path, JsonNode before, JsonNode after) {
        String number = NUMBERS.stream()
                .filter(name -> tellsApart(before, name) && tellsApart(after, name))
                .findFirst()
                .orElse(null);
        Map<String, JsonNode> old = entries(before, number);
        Map<String, JsonNode> now = entries(after, number);
        old.forEach((name, entry) -> compare(path + "/" + escaped(name), entry, now.get(name)));
        now.forEach((name, entry) -> {
            if (!old.containsKey(name)) {
                compare(path + "/" + escaped(name), null, entry);
            }
        });
    }

    private static Map<String, JsonNode> entries(JsonNode list, @Nullable String number) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (int place = 0; place < list.size(); place++) {
            JsonNode entry = list.get(place);
            entries.put(
                    number == null ? String.valueOf(place) : entry.path(number).asString(), entry);
        }
        return entries;
    }

    private static boolean tellsApart(JsonNode list, String name) {
        return list.valueStream().allMatch(entry -> entry.path(name).isString())
                && list.valueStream()
                                .map(entry -> entry.path(name).asString())
                                .distinct()
                                .count()
                        == list.size();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * A field that two revisions say differently.
     *
     * @param path like a JSON pointer, except that entries of lists stand by their number where they have one, as in
     *     {@code /items/CW-2026-0301/title}
     * @param before {@code null} where the field is new
     * @param after {@code null} where the field is gone
     */
    public record Change(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}
}
