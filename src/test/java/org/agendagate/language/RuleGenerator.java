package org.agendagate.language;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.Vocabulary;

/** Makes random rules that say something about every kind of field in every way the language has. */
final class RuleGenerator {
    private final List<FactType> types = Vocabulary.published().types().stream()
            .filter(type -> type.findField("itemNo") != null)
            .toList();
    private final Random random;

    RuleGenerator(Random random) {
        this.random = random;
    }

    String rule(String id) {
        String conditions = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(this::condition)
                .collect(Collectors.joining());
        return Rules.rule(id, "    $item : Item( $t : title, title != \"\" )\n" + conditions, "report( $item );");
    }

    private String condition(int number) {
        FactType type = one(types);
        String inside = "itemNo == $item.itemNo, " + constraint(type, 3);
        String pattern = type.name() + "( " + inside + " )";
        return switch (random.nextInt(6)) {
            case 0 -> "    not " + pattern + "\n";
            case 1 -> "    not ( " + pattern + " )\n";
            case 2 -> "    exists " + pattern + " // 说明\n";
            case 3 -> "    exists( " + pattern + " )\n";
            case 4 ->
                String.format(
                        Locale.ROOT,
                        "    forall( $f%d : %s( %s ) %s( this == $f%d, %s ) )\n",
                        number,
                        type.name(),
                        inside,
                        type.name(),
                        number,
                        constraint(type, 2));
            default -> number > 2 ? "" : String.format(Locale.ROOT, "    $x%d : %s\n", number, pattern);
        };
    }

    private String constraint(FactType type, int depth) {
        if (depth == 0) {
            return test(one(List.copyOf(type.fields())));
        }
        String left = constraint(type, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> "( " + left + " || " + constraint(type, depth - 1) + " )";
            case 1 -> "( " + left + " && " + constraint(type, depth - 1) + " )";
            case 2 -> "!( " + left + " )";
            default -> left;
        };
    }

    private String test(FactField field) {
        String name = field.name();
        return switch (field.kind()) {
            case BOOLEAN -> one(List.of(name, "!" + name, name + " == true", name + " != $item.needsAgreement"));
            case NUMBER -> name + " " + sign() + " " + one(List.of("0", "3", "-12", "0.5"));
            case DATE -> name + " " + sign() + " " + one(List.of("\"2026-01-31\"", "$item.receivedOn"));
            case TIME -> name + " " + sign() + " \"2026-01-31 17:30\"";
            case TEXTS -> name + one(List.of(" contains ", " not contains ")) + text(field);
            case TEXT -> textTest(field);
        };
    }

    private String textTest(FactField field) {
        String constant = field.name() + one(List.of(" == ", " != ")) + text(field);
        if (!field.values().isEmpty()) {
            return one(List.of(constant, field.name() + " in ( " + text(field) + " )", field.name() + " == null"));
        }
        return one(List.of(
                constant,
                field.name() + " not in ( " + text(field) + ", \"\", null )",
                field.name() + " memberOf $item.coUnits",
                field.name() + " not memberOf $item.coUnits",
                field.name() + " contains \"阅\\\"\\\\\"",
                field.name() + " != $item.title"));
    }

    private String text(FactField field) {
        return '"' + (field.values().isEmpty() ? "省财政厅" : one(field.values())) + '"';
    }

    private String sign() {
        return one(List.of("==", "!=", "<", "<=", ">", ">="));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
