package org.agendagate.facts;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.agendagate.reference.DetailDeclaration;
import org.agendagate.reference.DetailType;
import org.jspecify.annotations.Nullable;

/**
 * The declared details of an item: one fact for each item, with a field for each declaration and a second one that
 * tells whether the packet gives it.
 *
 * @param values by name of the detail; those that are not given are not in it
 */
@Meaning(
        zh = "补充事项：details.yaml 登记的各项内容，每个议题一条",
        en = "what details.yaml declares, one fact for each item",
        at = "/items/0/details")
public record Details(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        Map<String, Object> values)
        implements Fact {
    /** What the field that tells whether a detail is given is called: the detail's name and this. */
    public static final String GIVEN = "Given";

    /** The same in Chinese. */
    private static final String GIVEN_ZH = "已填报";

    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5][A-Za-z0-9_\\u4e00-\\u9fa5]{0,39}");

    public Details {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** The two fields of a declared detail. */
    static List<FactField> fieldsOf(DetailDeclaration declaration) {
        String name = declaration.name();
        return List.of(
                new FactField(
                        name,
                        calledBy(declaration.label()),
                        kindOf(declaration.type()),
                        declaration.label(),
                        name,
                        "",
                        declaration.values(),
                        List.of(),
                        List.of(name),
                        details -> valueOf(declaration, (Details) details)),
                new FactField(
                        name + GIVEN,
                        calledBy(declaration.label()).isEmpty() ? "" : declaration.label() + GIVEN_ZH,
                        FieldKind.BOOLEAN,
                        "已填报" + declaration.label(),
                        name + " is given",
                        "",
                        List.of(),
                        List.of(),
                        List.of(name),
                        details -> ((Details) details).values().containsKey(name)));
    }

    /** A label that can stand in a condition is a name too. */
    static String calledBy(String label) {
        return NAME.matcher(label).matches() ? label : "";
    }

    /** A flag is never absent: what is not given is not affirmed. */
    private static @Nullable Object valueOf(DetailDeclaration declaration, Details details) {
        Object value = details.values().get(declaration.name());
        return value == null && declaration.type() == DetailType.FLAG ? false : value;
    }

    private static FieldKind kindOf(DetailType type) {
        return switch (type) {
            case TEXT -> FieldKind.TEXT;
            case NUMBER -> FieldKind.NUMBER;
            case FLAG -> FieldKind.BOOLEAN;
            case DATE -> FieldKind.DATE;
            case TIME -> FieldKind.TIME;
        };
    }
}
