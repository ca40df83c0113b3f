package org.agendagate.pages;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agendagate.pages.FormField.Kind;
import org.agendagate.pages.FormField.Option;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reference.DetailDeclaration;
import tools.jackson.databind.JsonNode;

/**
 * The form of a packet, made from the schema: what the schema has, the form has. Sections of an item that concern some
 * matters only are shown where the item touches them, or where something stands in them or is found wrong with them.
 */
public record PacketForm(List<FormField> head, List<ItemForm> items) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);
    private static final String ITEMS = "items";

    /** One item of the form, in sections. */
    public record ItemForm(String pointer, String itemNo, String title, List<Section> sections) {}

    /**
     * Fields that belong together.
     *
     * @param when the types and touches it is for, blank-separated; empty where it is for every item
     * @param folds whether it may be folded
     * @param open whether something stands in it or is found wrong with it
     */
    public record Section(
            String key, String when, boolean shown, boolean folds, boolean open, List<FormField> fields) {}

    /** @param marked pointers of what is found wrong with the draft */
    static PacketForm of(JsonNode draft, DeclaredDetails details, Collection<String> marked) {
        JsonNode schema = FormSchema.root();
        List<FormField> head = new ArrayList<>();
        for (String name : FormSchema.names(schema)) {
            if (!name.equals(ITEMS)) {
                head.add(field(schema, name, "", draft, details));
            }
        }
        JsonNode itemSchema = FormSchema.entry(FormSchema.property(schema, ITEMS));
        Set<String> fieldsMarked = fieldsOf(marked);
        List<ItemForm> items = new ArrayList<>();
        for (int index = 0; index < draft.path(ITEMS).size(); index++) {
            items.add(item(itemSchema, draft.path(ITEMS).path(index), "/items/" + index, details, fieldsMarked));
        }
        return new PacketForm(head, items);
    }

    private static ItemForm item(
            JsonNode schema, JsonNode item, String at, DeclaredDetails details, Set<String> marked) {
        Set<String> matters = new HashSet<>();
        item.path("types").forEach(type -> matters.add(type.asString("")));
        item.path("touches").forEach(touch -> matters.add(touch.asString("")));
        Set<String> left = new LinkedHashSet<>(FormSchema.names(schema));
        List<Section> sections = new ArrayList<>();
        for (ItemSection section : ItemSection.values()) {
            List<FormField> fields = new ArrayList<>();
            for (String name : section == ItemSection.MORE ? List.copyOf(left) : section.fields()) {
                left.remove(name);
                FormField field = field(schema, name, at, item, details);
                // Where policy staff declared no details, there are none to fill in.
                if (field.kind() != Kind.GROUP || !field.children().isEmpty()) {
                    fields.add(field);
                }
            }
            if (!fields.isEmpty()) {
                boolean open = fields.stream().anyMatch(field -> field.filled() || marked.contains(field.pointer()));
                sections.add(new Section(
                        section.key(), section.when(), open || section.isFor(matters), section.folds(), open, fields));
            }
        }
        return new ItemForm(
                at, item.path("itemNo").asString(""), item.path("title").asString(""), sections);
    }

    /** The fields of items that {@code marked} lie in or below. */
    private static Set<String> fieldsOf(Collection<String> marked) {
        Set<String> fields = new HashSet<>();
        for (String place : marked) {
            String[] segments = place.split("/", -1);
            if (segments.length > 3) {
                fields.add("/items/" + segments[2] + "/" + segments[3]);
            }
        }
        return fields;
    }

    private static FormField field(JsonNode schema, String name, String at, JsonNode holder, DeclaredDetails details) {
        return field(
                FormSchema.property(schema, name),
                name,
                at + "/" + name,
                FormSchema.required(schema).contains(name) && !FormSchema.mayBeEmpty(FormSchema.property(schema, name)),
                holder.path(name),
                details);
    }

    private static FormField field(
            JsonNode schema, String name, String pointer, boolean required, JsonNode value, DeclaredDetails details) {
        String label = FormSchema.label(schema);
        Kind kind = FormSchema.kind(schema);
        List<FormField> children = new ArrayList<>();
        if (kind == Kind.GROUP) {
            for (String child : FormSchema.names(schema)) {
                children.add(field(schema, child, pointer, value, details));
            }
            if (FormSchema.names(schema).isEmpty()) {
                details.all().forEach(detail -> children.add(detail(detail, pointer, value)));
                value.properties().stream()
                        .filter(given -> details.all().stream()
                                .noneMatch(one -> one.name().equals(given.getKey())))
                        .forEach(given -> children.add(undeclared(given.getKey(), pointer, given.getValue())));
            }
        } else if (kind == Kind.LIST) {
            for (int index = 0; index < value.size(); index++) {
                children.add(field(
                        FormSchema.entry(schema), name, pointer + "/" + index, false, value.path(index), details));
            }
        }
        return new FormField(
                pointer,
                shown(kind, value),
                name,
                label,
                required,
                values(kind, value),
                kind == Kind.BOXES ? FormSchema.options(FormSchema.entry(schema)) : FormSchema.options(schema),
                children);
    }

    /** What nobody declared is shown as well, so that it can be taken out. */
    private static FormField undeclared(String name, String pointer, JsonNode value) {
        Kind kind = value.isBoolean() ? Kind.FLAG : value.isNumber() ? Kind.NUMBER : Kind.LINE;
        return new FormField(
                pointer + "/" + name + (kind == Kind.NUMBER ? ".number" : ""),
                kind,
                name,
                name,
                false,
                values(kind, value),
                List.of(),
                List.of());
    }

    private static FormField detail(DetailDeclaration detail, String pointer, JsonNode details) {
        JsonNode value = details.path(detail.name());
        Kind kind = switch (detail.type()) {
            case TEXT -> detail.values().isEmpty() ? Kind.LINE : Kind.SELECT;
            case NUMBER -> Kind.NUMBER;
            case FLAG -> Kind.FLAG;
            case DATE -> Kind.DATE;
            case TIME -> Kind.LINE;
        };
        return new FormField(
                pointer + "/" + detail.name() + (kind == Kind.NUMBER ? ".number" : ""),
                kind,
                detail.name(),
                detail.label(),
                false,
                values(kind, value),
                detail.values().stream().map(word -> new Option(word, word)).toList(),
                List.of());
    }

    /** A browser throws away what is not the date or the time it asks for; a line of text keeps it. */
    private static Kind shown(Kind kind, JsonNode value) {
        String text = value.asString("");
        return switch (kind) {
            case TIME -> text.isEmpty() || !local(text).isEmpty() ? kind : Kind.LINE;
            case DATE -> text.matches("(\\d{4}-\\d{2}-\\d{2})?") ? kind : Kind.LINE;
            default -> kind;
        };
    }

    private static List<String> values(Kind kind, JsonNode value) {
        return switch (kind) {
            case GROUP, LIST -> List.of();
            case BOXES, LINES ->
                value.isArray()
                        ? value.valueStream().map(one -> one.asString("")).toList()
                        : List.of();
            case TIME -> {
                String local = local(value.asString(""));
                yield List.of(local.isEmpty() ? value.asString("") : local);
            }
            case LINE, TEXT, NUMBER, DATE, FLAG, SELECT -> List.of(value.asString(""));
        };
    }

    private static String local(String time) {
        try {
            return LOCAL.format(OffsetDateTime.parse(time).withOffsetSameInstant(OFFICE));
        } catch (DateTimeParseException odd) {
            return "";
        }
    }
}
