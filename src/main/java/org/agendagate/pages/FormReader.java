package org.agendagate.pages;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a packet's JSON of what a form sent, each value under its JSON pointer. Nothing typed is lost: what is not the
 * number or the time its field asks for stays as the text it is, for the packet's reader to name. What was left empty is
 * left out, as are entries of lists in which nothing was filled in; but an item stays until it is taken out.
 */
final class FormReader {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);
    private static final String MARK = "entry:";

    private final boolean keepsBlankEntries;
    private final Branch root = new Branch();

    private FormReader(boolean keepsBlankEntries) {
        this.keepsBlankEntries = keepsBlankEntries;
    }

    /**
     * The packet that {@code parameters} make.
     *
     * @param keepsBlankEntries so that an entry just added is there to be filled in
     */
    static ObjectNode read(Map<String, String[]> parameters, boolean keepsBlankEntries) {
        FormReader reader = new FormReader(keepsBlankEntries);
        parameters.forEach(reader::take);
        return reader.object(reader.root, FormSchema.root());
    }

    private void take(String name, String[] values) {
        if (name.startsWith("/")) {
            root.at(segments(name)).values = List.of(values);
        } else if (name.startsWith(MARK + "/")) {
            root.at(segments(name.substring(MARK.length())));
        }
    }

    static List<String> segments(String pointer) {
        return List.of(pointer.substring(1).split("/", -1));
    }

    private ObjectNode object(Branch branch, JsonNode schema) {
        ObjectNode made = JsonMapper.shared().createObjectNode();
        for (String name : FormSchema.names(schema)) {
            Branch below = branch.branches.get(name);
            JsonNode value = below == null ? null : value(below, FormSchema.property(schema, name), branch == root);
            if (value != null) {
                made.set(name, value);
            }
        }
        if (!made.isEmpty() || branch == root) {
            FormSchema.addMandatory(made, schema);
        }
        return made;
    }

    /** {@code null} where nothing was filled in. */
    private @Nullable JsonNode value(Branch branch, JsonNode schema, boolean ofPacket) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (FormSchema.kind(schema)) {
            case GROUP -> {
                ObjectNode group = FormSchema.names(schema).isEmpty() ? details(branch) : object(branch, schema);
                yield group.isEmpty() ? null : group;
            }
            case LIST -> list(branch, schema, ofPacket);
            case BOXES -> texts(branch.values);
            case LINES -> texts(branch.text().lines().map(String::strip).toList());
            case NUMBER -> branch.text().isEmpty() ? null : number(branch.text());
            case FLAG ->
                branch.text().isEmpty() ? null : make.booleanNode(branch.text().equals("true"));
            case TIME -> branch.text().isEmpty() ? null : make.stringNode(time(branch.text()));
            case LINE, TEXT, DATE, SELECT -> branch.text().isEmpty() ? null : make.stringNode(branch.text());
        };
    }

    private @Nullable JsonNode list(Branch branch, JsonNode schema, boolean ofPacket) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        SortedMap<Integer, Branch> inOrder = new TreeMap<>();
        branch.branches.forEach((index, entry) -> {
            if (index.matches("\\d{1,4}")) {
                inOrder.put(Integer.valueOf(index), entry);
            }
        });
        for (Branch entry : inOrder.values()) {
            ObjectNode made = object(entry, FormSchema.entry(schema));
            if (ofPacket) {
                FormSchema.addMandatory(made, FormSchema.entry(schema));
            }
            if (keepsBlankEntries || !made.isEmpty()) {
                list.add(made);
            }
        }
        return list.isEmpty() ? null : list;
    }

    private static @Nullable JsonNode texts(List<String> values) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        values.stream().filter(value -> !value.isBlank()).forEach(list::add);
        return list.isEmpty() ? null : list;
    }

    /** What policy staff declared: each value says itself what it is. */
    private static ObjectNode details(Branch branch) {
        ObjectNode made = JsonMapper.shared().createObjectNode();
        branch.branches.forEach((name, below) -> {
            String text = below.text();
            if (text.equals("true") || text.equals("false")) {
                made.put(name, text.equals("true"));
            } else if (name.endsWith(".number") && !text.isEmpty()) {
                made.set(name.substring(0, name.length() - ".number".length()), number(text));
            } else if (!text.isEmpty()) {
                made.put(name, text);
            }
        });
        return made;
    }

    private static JsonNode number(String text) {
        String plain = text.replaceAll("[,，\\s]", "");
        return plain.matches("-?\\d{1,18}(\\.\\d{1,6})?")
                ? plain.contains(".")
                        ? JsonNodeFactory.instance.numberNode(new BigDecimal(plain))
                        : JsonNodeFactory.instance.numberNode(Long.parseLong(plain))
                : JsonNodeFactory.instance.stringNode(text);
    }

    private static String time(String text) {
        try {
            return TIME.format(LocalDateTime.parse(text).atOffset(OFFICE));
        } catch (DateTimeParseException asTyped) {
            return text;
        }
    }

    /** What was sent at a place and below it. */
    private static final class Branch {
        private final Map<String, Branch> branches = new TreeMap<>();
        private List<String> values = List.of();

        Branch at(List<String> segments) {
            Branch branch = this;
            for (String segment : segments) {
                branch = branch.branches.computeIfAbsent(segment, name -> new Branch());
            }
            return branch;
        }

        String text() {
            return values.isEmpty() ? "" : values.get(0).strip();
        }
    }
}
