package org.agendagate.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.records.PacketChanges.Change;
import org.agendagate.reference.DeclaredDetails;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what two revisions say differently in the words of the form. */
final class FieldChanges {
    private static final String ITEMS = "items";

    /** It differs always, and stands in the head of the page. */
    private static final String REVISION = "/revision";

    private final Tongue tongue;
    private final FieldWords words;

    FieldChanges(Tongue tongue, DeclaredDetails details) {
        this.tongue = tongue;
        words = new FieldWords(tongue, details);
    }

    /**
     * The changes of one item.
     *
     * @param itemNo empty for what is said of the packet as a whole
     */
    public record Group(String itemNo, List<Row> rows) {}

    /**
     * A field with what either revision says, a line for each value in it.
     *
     * @param place labels down to the field, and what tells entries of lists apart; empty for a whole item
     * @param before empty where the field is new
     * @param after empty where it is gone
     */
    public record Row(List<String> place, List<String> before, List<String> after) {}

    List<Group> of(List<Change> changes) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        groups.put("", new ArrayList<>());
        for (Change change : changes) {
            if (change.path().equals(REVISION)) {
                continue;
            }
            List<String> segments = FormReader.segments(change.path());
            boolean ofItem = segments.size() > 1 && segments.get(0).equals(ITEMS);
            groups.computeIfAbsent(ofItem ? FieldWords.unescaped(segments.get(1)) : "", item -> new ArrayList<>())
                    .add(row(segments, ofItem ? 2 : 0, change));
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Row row(List<String> segments, int told, Change change) {
        JsonNode schema = FieldWords.schema(segments);
        return new Row(words.place(segments, told), lines(schema, change.before()), lines(schema, change.after()));
    }

    private List<String> lines(JsonNode schema, @Nullable JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value != null) {
            tell(schema, value, "", lines);
        }
        return lines;
    }

    private void tell(JsonNode schema, JsonNode value, String before, List<String> lines) {
        String colon = tongue.say("：", ": ");
        if (value.isObject()) {
            value.properties().forEach(field -> {
                JsonNode below = FormSchema.property(schema, field.getKey());
                String label = words.label(below, field.getKey());
                tell(below, field.getValue(), before + label + (field.getValue().isObject() ? " " : colon), lines);
            });
        } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int index = 0; index < value.size(); index++) {
                tell(FormSchema.entry(schema), value.get(index), before + (index + 1) + " ", lines);
            }
        } else if (value.isArray()) {
            lines.add(before
                    + String.join(
                            tongue.say("、", ", "),
                            value.valueStream()
                                    .map(one -> words.word(FormSchema.entry(schema), one))
                                    .toList()));
        } else {
            lines.add(before + words.word(schema, value));
        }
    }
}
