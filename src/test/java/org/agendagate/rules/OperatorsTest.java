package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.agendagate.edition.Edition;
import org.agendagate.facts.Details;
import org.agendagate.facts.Fact;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.Facts;
import org.agendagate.facts.FieldKind;
import org.agendagate.facts.Item;
import org.agendagate.facts.Lists;
import org.agendagate.facts.Vocabulary;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.language.Problem;
import org.agendagate.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every operator of the guide over every field and every declared detail, on either side of which there may be nothing:
 * each rule says one comparison, and what it finds is held against what the guide's table says.
 */
class OperatorsTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-09-30T09:00:00+08:00");
    private static final String ITEM_NO = "I-1";
    private static final int RULES = 1_500;

    /** What a declared detail or a field holds: an own value, an equal one, a greater one, nothing. */
    private enum Held {
        VALUE,
        SAME,
        GREATER,
        NOTHING
    }

    private static final String DETAILS = """
        details:
          - { name: words, type: text, label: 文字, meaning: 说明 }
          - { name: moreWords, type: text, label: 又一文字, meaning: 说明 }
          - { name: figure, type: number, label: 数值, meaning: 说明 }
          - { name: moreFigures, type: number, label: 又一数值, meaning: 说明 }
          - { name: day, type: date, label: 日期, meaning: 说明 }
          - { name: anotherDay, type: date, label: 又一日期, meaning: 说明 }
          - { name: yes, type: flag, label: 是否, meaning: 说明 }
        """;
    private static final String LISTS = """
        lists:
          - { name: units, label: 单位, words: [甲, 乙] }
        """;

    private static final Reference REFERENCE = compiled(Map.of()).reference();
    private static final Vocabulary VOCABULARY = Vocabulary.published().with(REFERENCE.details(), REFERENCE.lists());

    /** A comparison as a rule writes it, and what the guide says of it. */
    private record Cell(String fact, String constraint, Meaning meaning) {}

    /** Whether a comparison holds of the field's value, the list's or text's element included, and the other side's. */
    @FunctionalInterface
    private interface Meaning {
        boolean holds(@Nullable Object field, @Nullable Object other);
    }

    @Test
    void everyComparisonMeansWhatTheGuideSaysWhateverIsAbsent() {
        List<String> failures = new ArrayList<>();
        int asked = 0;
        int said = 0;
        for (Map<String, Cell> cells : books()) {
            failures.addAll(failuresOf(cells));
            said += cells.size();
            asked += 16 * cells.size();
        }
        assertThat(failures).isEmpty();
        assertThat(said).isGreaterThan(4_000);
        assertThat(asked).isEqualTo(16 * said);
    }

    @Test
    void decisionsOfTheFirstEditionTookTwoAbsencesForEqual() {
        Map<String, Cell> cells = Map.of(
                "T1", new Cell("Leader", "opinionKind == $details.moreWords", Comparisons::equal),
                "T2", new Cell("Leader", "opinionKind != $details.moreWords", Comparisons::equal),
                "T3", new Cell("Details", "figure == moreFigures", Comparisons::equal));
        RuleBook book = compiled(cells);
        Facts facts = new Facts(List.copyOf(facts(Held.NOTHING, Held.NOTHING).values()));

        assertThat(book.evaluate(facts, EvidenceFinder.withoutContent(), TIME, Edition.FIRST))
                .extracting(Finding::ruleId)
                .containsExactly("T1", "T3");
        assertThat(book.evaluate(facts, EvidenceFinder.withoutContent(), TIME, Edition.SECOND))
                .extracting(Finding::ruleId)
                .containsExactly("T2");
    }

    private static List<String> failuresOf(Map<String, Cell> cells) {
        RuleBook book = compiled(cells);
        List<String> failures = new ArrayList<>();
        for (Held field : Held.values()) {
            for (Held other : Held.values()) {
                Map<String, Fact> facts = facts(field, other);
                Set<String> found = new HashSet<>();
                book.evaluate(new Facts(List.copyOf(facts.values())), EvidenceFinder.withoutContent(), TIME).stream()
                        .map(Finding::ruleId)
                        .forEach(found::add);
                for (Map.Entry<String, Cell> cell : cells.entrySet()) {
                    boolean expected = expected(cell.getValue(), facts, other);
                    if (expected != found.contains(cell.getKey())) {
                        failures.add("%s( %s ) with %s and %s should be %s"
                                .formatted(
                                        cell.getValue().fact(), cell.getValue().constraint(), field, other, expected));
                    }
                }
            }
        }
        return failures;
    }

    private static boolean expected(Cell cell, Map<String, Fact> facts, Held other) {
        FactType type = requireNonNull(VOCABULARY.findType(cell.fact()));
        String name =
                cell.constraint().replaceFirst("^[!(]*(?:\\$\\w+ : )?", "").replaceFirst("\\W.*", "");
        FactField field = requireNonNull(type.findField(name));
        Object value = field.read(requireNonNull(facts.get(cell.fact())));
        return cell.meaning()
                .holds(value, valueOf(field.kind() == FieldKind.TEXTS ? FieldKind.TEXT : field.kind(), other));
    }

    /** Each comparison under the id of the rule that says it, so many as one rule book bears. */
    private static List<Map<String, Cell>> books() {
        List<Cell> cells = new ArrayList<>();
        for (FactType type : VOCABULARY.types()) {
            if (!type.name().equals("ClassifiedContent")) {
                type.fields().stream()
                        .filter(field -> !field.name().equals("itemNo"))
                        .forEach(field -> cells.addAll(cellsOf(type, field)));
            }
        }
        List<Map<String, Cell>> books = new ArrayList<>();
        for (int first = 0; first < cells.size(); first += RULES) {
            Map<String, Cell> byId = new LinkedHashMap<>();
            cells.subList(first, Math.min(first + RULES, cells.size()))
                    .forEach(cell -> byId.put(String.format(Locale.ROOT, "T%d", 10_000 + byId.size()), cell));
            books.add(byId);
        }
        return books;
    }

    private static List<Cell> cellsOf(FactType type, FactField field) {
        Comparisons cells = new Comparisons(type, field);
        switch (field.kind()) {
            case BOOLEAN -> {
                cells.add("%s", (own, other) -> Boolean.TRUE.equals(own));
                cells.add("!%s", (own, other) -> Boolean.FALSE.equals(own));
                cells.add("%s == true", (own, other) -> Boolean.TRUE.equals(own));
                cells.add("%s != true", (own, other) -> Boolean.FALSE.equals(own));
            }
            case TEXTS -> {
                cells.add("%s contains $words", Comparisons::contains);
                cells.add("%s not contains $words", (own, other) -> !Comparisons.contains(own, other));
                cells.add("!(%s contains $details.words)", (own, other) -> !Comparisons.contains(own, other));
            }
            case TEXT -> {
                cells.equalities();
                cells.add("%s contains $details.words", Comparisons::contains);
                cells.add("%s not contains $words", (own, other) -> !Comparisons.contains(own, other));
                cells.add(
                        "%s memberOf $lists.units",
                        (own, other) -> own != null && List.of("甲", "乙").contains(own));
                cells.add(
                        "%s not memberOf $lists.units",
                        (own, other) -> own == null || !List.of("甲", "乙").contains(own));
            }
            case NUMBER, DATE, TIME -> {
                cells.equalities();
                cells.orders();
            }
        }
        return cells.cells;
    }

    /** The comparisons of one field; the other side is a detail of another fact, or the time of the item. */
    private static final class Comparisons {
        private final List<Cell> cells = new ArrayList<>();
        private final FactType type;
        private final FactField field;

        private Comparisons(FactType type, FactField field) {
            this.type = type;
            this.field = field;
        }

        private void add(String constraint, Meaning meaning) {
            cells.add(new Cell(type.name(), constraint.formatted(field.name()), meaning));
        }

        private void equalities() {
            for (String other : List.of(other(field.kind()), bound(field.kind()))) {
                add("%s == " + other, Comparisons::equal);
                add("%s != " + other, (own, value) -> !equal(own, value));
                add("!(%s == " + other + ")", (own, value) -> !equal(own, value));
                add("!(%s != " + other + ")", Comparisons::equal);
                add("%s in ( " + other + " )", Comparisons::equal);
                add("%s not in ( " + other + " )", (own, value) -> !equal(own, value));
            }
            String constant = constant(field);
            Object value = constantValue(field);
            add("%s == " + constant, (own, ignored) -> equal(own, value));
            add("%s != " + constant, (own, ignored) -> !equal(own, value));
            add("%s in ( " + constant + " )", (own, ignored) -> equal(own, value));
            add("%s not in ( " + constant + " )", (own, ignored) -> !equal(own, value));
            add("%s == null", (own, ignored) -> own == null);
            add("%s != null", (own, ignored) -> own != null);
            add("%s in ( null, " + constant + " )", (own, ignored) -> own == null || equal(own, value));
            add("%s not in ( null, " + constant + " )", (own, ignored) -> own != null && !equal(own, value));
        }

        private void orders() {
            for (String other : List.of(other(field.kind()), bound(field.kind()))) {
                add("%s < " + other, (own, value) -> ordered(own, value) && order(own, value) < 0);
                add("%s <= " + other, (own, value) -> ordered(own, value) && order(own, value) <= 0);
                add("%s > " + other, (own, value) -> ordered(own, value) && order(own, value) > 0);
                add("%s >= " + other, (own, value) -> ordered(own, value) && order(own, value) >= 0);
                add("!(%s < " + other + ")", (own, value) -> !ordered(own, value) || order(own, value) >= 0);
                add("!(%s >= " + other + ")", (own, value) -> !ordered(own, value) || order(own, value) < 0);
            }
        }

        private static boolean contains(@Nullable Object whole, @Nullable Object part) {
            if (whole == null || part == null) {
                return false;
            }
            return whole instanceof List<?> list ? list.contains(part) : ((String) whole).contains((String) part);
        }

        private static boolean ordered(@Nullable Object one, @Nullable Object other) {
            return one != null && other != null;
        }

        /** What is absent equals nothing, another absence included. */
        private static boolean equal(@Nullable Object one, @Nullable Object other) {
            return one != null && other != null && (one instanceof Number ? order(one, other) == 0 : one.equals(other));
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static int order(@Nullable Object one, @Nullable Object other) {
            return one instanceof Number
                    ? new BigDecimal(one.toString()).compareTo(new BigDecimal(String.valueOf(other)))
                    : ((Comparable) requireNonNull(one)).compareTo(requireNonNull(other));
        }
    }

    private static String other(FieldKind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> "$details.moreWords";
            case NUMBER -> "$details.moreFigures";
            case DATE -> "$details.anotherDay";
            case TIME -> "$item.agendaApprovedAt";
            case BOOLEAN -> throw new IllegalArgumentException();
        };
    }

    private static String bound(FieldKind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> "$words";
            case NUMBER -> "$figure";
            case DATE -> "$day";
            case TIME -> "$time";
            case BOOLEAN -> throw new IllegalArgumentException();
        };
    }

    private static String constant(FactField field) {
        return switch (field.kind()) {
            case NUMBER -> "5";
            case DATE -> "\"2026-09-05\"";
            case TIME -> "\"2026-09-05 10:00\"";
            default -> '"' + (field.values().isEmpty() ? "甲" : field.values().get(0)) + '"';
        };
    }

    private static Object constantValue(FactField field) {
        return switch (field.kind()) {
            case NUMBER -> BigDecimal.valueOf(5);
            case DATE -> LocalDate.of(2026, 9, 5);
            case TIME -> LocalDateTime.of(2026, 9, 5, 10, 0);
            default -> field.values().isEmpty() ? "甲" : field.values().get(0);
        };
    }

    private static @Nullable Object valueOf(FieldKind kind, Held held) {
        int more = held == Held.GREATER ? 1 : 0;
        if (held == Held.NOTHING) {
            return kind == FieldKind.BOOLEAN ? false : null;
        }
        return switch (kind) {
            case TEXT -> held == Held.GREATER ? "甲乙" : "甲";
            case NUMBER -> BigDecimal.valueOf(5 + more);
            case DATE -> LocalDate.of(2026, 9, 5 + more);
            case TIME -> LocalDateTime.of(2026, 9, 5 + more, 10, 0);
            case BOOLEAN -> more == 0;
            case TEXTS -> held == Held.GREATER ? List.of("甲乙", "丙") : List.of("甲");
        };
    }

    /** One fact of each type: where {@code field} is nothing, everything of it that can be absent is. */
    private static Map<String, Fact> facts(Held field, Held other) {
        Map<String, Fact> facts = new HashMap<>();
        for (FactType type : VOCABULARY.types()) {
            if (!type.name().equals("ClassifiedContent")) {
                facts.put(type.name(), fact(type, field, other));
            }
        }
        return facts;
    }

    private static Fact fact(FactType type, Held field, Held other) {
        if (type.factClass() == Details.class) {
            return new Details("/items/0/details", "/items/0", ITEM_NO, details(field, other));
        } else if (type.factClass() == Lists.class) {
            return new Lists("/items/0", ITEM_NO, REFERENCE.lists());
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : type.factClass().getRecordComponents()) {
            boolean times =
                    type.factClass() == Item.class && component.getName().equals("agendaApprovedAt");
            values.add(valueOf(component, type, times ? other : field));
        }
        try {
            Constructor<?> constructor = type.factClass().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Fact) constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("no fact of " + type.name(), failure);
        }
    }

    private static Map<String, Object> details(Held field, Held other) {
        Map<String, Object> details = new HashMap<>();
        put(details, "moreWords", valueOf(FieldKind.TEXT, other));
        put(details, "moreFigures", valueOf(FieldKind.NUMBER, other));
        put(details, "anotherDay", valueOf(FieldKind.DATE, other));
        put(details, "words", valueOf(FieldKind.TEXT, other));
        put(details, "figure", valueOf(FieldKind.NUMBER, other));
        put(details, "day", valueOf(FieldKind.DATE, other));
        put(details, "yes", field == Held.NOTHING ? null : field == Held.VALUE);
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    /** A field that is never absent keeps a value where the others have none. */
    private static @Nullable Object valueOf(RecordComponent component, FactType type, Held held) {
        FactField field = type.findField(component.getName());
        if (component.getName().equals("itemNo")) {
            return ITEM_NO;
        } else if (component.getType().isPrimitive()) {
            Object value =
                    component.getType() == boolean.class ? held == Held.VALUE : 5 + (held == Held.GREATER ? 1 : 0);
            return value;
        } else if (component.getType() == List.class) {
            return held == Held.NOTHING ? List.of() : valueOf(FieldKind.TEXTS, held);
        } else if (field == null) {
            return component.getType() == String.class ? "/items/0" : null;
        } else if (held == Held.NOTHING && isNullable(component)) {
            return null;
        }
        Object value = valueOf(field.kind(), held == Held.NOTHING ? Held.VALUE : held);
        return component.getType() == Integer.class && value instanceof BigDecimal number ? number.intValue() : value;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static RuleBook compiled(Map<String, Cell> cells) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.keySet().removeIf(path -> path.endsWith(".drl"));
        files.put("reference/details.yaml", DETAILS.getBytes(UTF_8));
        files.put("reference/lists.yaml", LISTS.getBytes(UTF_8));
        cells.forEach(
                (id, cell) -> files.put("local/" + id + ".drl", rule(id, cell).getBytes(UTF_8)));
        Compilation compilation = RuleBook.compile(RuleFiles.of(files));
        if (compilation instanceof Compilation.Refused refused) {
            assertThat(refused.problems())
                    .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                    .isEmpty();
        }
        return ((Compilation.Compiled) compilation).ruleBook();
    }

    /** Everything a comparison can name stands before it, as far as it is named. */
    private static String rule(String id, Cell cell) {
        String constraint = cell.constraint();
        StringBuilder conditions = new StringBuilder();
        boolean itsTime = constraint.contains("$time");
        conditions
                .append("    $item : Item(")
                .append(itsTime ? " $time : agendaApprovedAt " : "")
                .append(")\n");
        if (constraint.contains("$lists")) {
            conditions.append("    $lists : Lists( itemNo == $item.itemNo )\n");
        }
        for (Map.Entry<String, String> binding : BINDINGS.entrySet()) {
            if (constraint.contains(binding.getKey())) {
                conditions.append("    Details( itemNo == $item.itemNo, %s : %s )%n"
                        .formatted(binding.getKey(), binding.getValue()));
            }
        }
        if (constraint.contains("$details")) {
            conditions.append("    $details : Details( itemNo == $item.itemNo )\n");
        }
        conditions.append("    exists %s( itemNo == $item.itemNo, %s )%n".formatted(cell.fact(), constraint));
        return """
            package local

            rule "%1$s 比较%1$s"
                @effect( advise )
                @tier( form )
                @basis( "依据" )
                @verification( to_verify )
                @actor( "主办单位" )
                @reason( "理由。" )
                @remedy( "请补正。" )
            when
            %2$s
            then
                report( $item );
            end
            """.formatted(id, conditions);
    }

    private static final Map<String, String> BINDINGS = Map.of("$words", "words", "$figure", "figure", "$day", "day");
}
