package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.FieldKind;
import org.agendagate.facts.Vocabulary;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Tier;
import org.agendagate.findings.Verification;
import org.agendagate.language.Problem.Severity;
import org.agendagate.reading.PacketSchema;
import org.agendagate.reference.WaiverAuthority;
import org.agendagate.reload.Rehearsal;
import org.agendagate.rules.Invariant;
import org.agendagate.samples.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the sections of the guide for policy staff that are made from the code equal to it. After a change of the code
 * write them anew: {@code mvn -B -q test -Dtest=GuideTest -Dguide.write=true}.
 */
class GuideTest {
    private static final Path GUIDE = Path.of("rules/README.md");
    private static final Path EXAMPLE = Path.of("src/test/resources/org/agendagate/samples/foreign-affairs");

    /** The sections between {@code <!-- begin: name -->} and {@code <!-- end: name -->}. */
    enum Section {
        HEADER,
        FACTS,
        LIMITS,
        INVARIANTS,
        OFFICE,
        PROBLEMS,
        EXAMPLE_DETAILS,
        EXAMPLE_LISTS,
        EXAMPLE_RULES;

        private String mark(String which) {
            return "<!-- " + which + ": " + name().toLowerCase(Locale.ROOT).replace('_', '-') + " -->\n";
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheCodeSays(Section section) throws IOException {
        String guide = Files.readString(GUIDE);
        int start = guide.indexOf(section.mark("begin")) + section.mark("begin").length();
        int end = guide.indexOf(section.mark("end"));
        assertThat(end).as("marks of the section").isGreaterThanOrEqualTo(start);
        String rendered = "\n" + render(section) + "\n";
        if (Boolean.getBoolean("guide.write")) {
            Files.writeString(GUIDE, guide.substring(0, start) + rendered + guide.substring(end));
        } else {
            assertThat(guide.substring(start, end))
                    .as("the section differs from the code; write it anew with"
                            + " `mvn -B -q test -Dtest=GuideTest -Dguide.write=true`")
                    .isEqualTo(rendered);
        }
    }

    private static String render(Section section) throws IOException {
        return switch (section) {
            case HEADER -> header();
            case FACTS ->
                Vocabulary.published().types().stream().map(GuideTest::fact).collect(Collectors.joining("\n"));
            case LIMITS -> limits();
            case INVARIANTS -> invariants();
            case OFFICE -> office();
            case PROBLEMS -> problems();
            case EXAMPLE_DETAILS -> file("yaml", "rules/reference/details.yaml");
            case EXAMPLE_LISTS -> file("yaml", "rules/reference/lists.yaml");
            case EXAMPLE_RULES -> file("drl", "rules/local/foreign-affairs.drl");
        };
    }

    private static String header() {
        List<String> rows = new ArrayList<>();
        for (HeaderEntry entry : HeaderEntry.values()) {
            String need = entry.isMandatory() ? "必填" : entry.isEnglish() ? "建议填" : "可不填";
            rows.add(row("`@" + entry.word() + "`", entry.zh(), need, headerValue(entry)));
        }
        return table("条目", "含义", "要求", "写法") + String.join("", rows);
    }

    private static String headerValue(HeaderEntry entry) {
        return switch (entry) {
            case EFFECT -> choices(Effect.values(), Effect::label);
            case TIER -> choices(Tier.values(), Tier::label);
            case VERIFICATION -> choices(Verification.values(), Verification::label);
            case WAIVABLE ->
                choices(WaiverAuthority.values(), WaiverAuthority::label) + "；只有 "
                        + String.join("、", WaiverAuthority.WAIVABLE_RULES) + " 可以有";
            case DESK -> choices(Desk.values(), Desk::label) + "；只有 `@effect( flag )` 的规则可以有，没有写的为 `legal`";
            case DUE -> "带引号的日期或者时间，例如 `\"{$item.deadline}\"`、`\"2026-10-08\"`";
            case TITLE_EN -> "带引号的文本，不能用 `{…}`";
            case BASIS, BASIS_EN -> "带引号的文本，可以用 `{office.…}`，不能用 `{$变量.字段}`";
            case ACTOR, ACTOR_EN, REASON, REASON_EN, REMEDY, REMEDY_EN -> "带引号的文本，可以用 `{$变量.字段}`、`{office.…}`";
        };
    }

    private static <E extends Enum<E>> String choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> "`" + value.name().toLowerCase(Locale.ROOT) + "` " + label.apply(value))
                .collect(Collectors.joining("、"));
    }

    private static String fact(FactType type) {
        StringBuilder text =
                new StringBuilder("### `" + type.name() + "` " + type.called() + "\n\n" + type.zh() + "。\n\n");
        text.append(table("字段", "中文名称", "类型", "含义", "取自报送包", "示例"));
        for (FactField field : type.fields()) {
            text.append(row(
                    "`" + field.name() + "`",
                    "`" + field.called() + "`",
                    field.kind().label(),
                    field.zh(),
                    sources(type, field),
                    example(field)));
        }
        type.fields().stream()
                .filter(field -> !field.values().isEmpty())
                .forEach(field -> text.append("\n`%s` 可用的值：%s。\n".formatted(field.name(), values(field))));
        return text.toString();
    }

    private static String example(FactField field) {
        return field.kind() == FieldKind.BOOLEAN
                ? "`%1$s`、`!%1$s`".formatted(field.name())
                : "`" + field.example() + "`";
    }

    private static String sources(FactType type, FactField field) {
        Stream<String> sources =
                field.name().equals("itemNo") ? Stream.of("/items/0/itemNo") : type.sourcesOf(field).stream();
        return sources.map(
                        source -> "%s `%s`".formatted(PacketSchema.published().label(source), path(source)))
                .collect(Collectors.joining("；"));
    }

    private static String path(String pointer) {
        return pointer.substring(1).replace("/0", "[]").replace('/', '.');
    }

    private static String values(FactField field) {
        return IntStream.range(0, field.values().size())
                .mapToObj(index ->
                        "`" + field.values().get(index) + "` " + field.labels().get(index))
                .collect(Collectors.joining("、"));
    }

    private static String invariants() {
        return table("底线", "问题代码")
                + Stream.of(Invariant.values())
                        .map(invariant -> row(
                                invariant.held(), "`" + invariant.problemCode().code() + "`"))
                        .collect(Collectors.joining());
    }

    private static String office() {
        return table("写法", "填入")
                + Stream.of(OfficeWord.values())
                        .map(word -> row("`" + word.slot() + "`", word.zh()))
                        .collect(Collectors.joining());
    }

    private static String limits() {
        return table("项目", "上限")
                + row("一个文件", Bounds.FILE_BYTES / 1024 + " KiB")
                + row("全部规则", Bounds.RULES + " 条")
                + row("一条规则的条件", Bounds.CONDITIONS + " 个")
                + row("其中不带 `not`、`exists`、`forall` 的", Bounds.PATTERNS + " 个")
                + row("其中不按 `itemNo` 联系的", Bounds.WIDE_JOINS + " 个")
                + row("一个条件内的比较", Bounds.CONSTRAINTS + " 个")
                + row("`in ( … )` 内的值", Bounds.LIST_LENGTH + " 个")
                + row("一段文本", Bounds.TEXT_LENGTH + " 个字符")
                + row("`report` 内的变量", Bounds.REPORTED + " 个");
    }

    private static String problems() {
        StringBuilder text = new StringBuilder(table("代码", "性质", "提示及处理（`…` 处为文件中的具体内容）"));
        Stream.concat(Rehearsal.problemCodes().stream(), Stream.of(Samples.NO_SAMPLES))
                .map(code -> row("`" + code.code() + "`", code.severity() == Severity.ERROR ? "错误" : "警告", words(code)))
                .forEach(text::append);
        return text.toString();
    }

    /** A refusal names the words it refuses. */
    private static String words(ProblemCode code) {
        return Arrays.stream(Refusal.values())
                .filter(refusal ->
                        refusal.code().equals(code.code()) && !refusal.words().isEmpty())
                .findFirst()
                .map(refusal -> code.zh().replace("`…`", "`" + String.join("`、`", refusal.words()) + "`"))
                .orElse(code.zh());
    }

    private static String file(String language, String name) throws IOException {
        return "```" + language + "\n" + Files.readString(EXAMPLE.resolve(name)) + "```\n";
    }

    private static String table(String... titles) {
        return row(titles) + "|" + "---|".repeat(titles.length) + "\n";
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
