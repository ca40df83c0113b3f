package org.agendagate.reading;

import static org.agendagate.packet.Packets.bytes;
import static org.agendagate.packet.Packets.regularJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.Money;
import org.agendagate.packet.Packet;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.Packets;
import org.agendagate.packet.ReadPacket;
import org.agendagate.packet.ReviewOutcome;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PacketReaderTest {
    private static final PacketReader READER = PacketReader.create();

    @Test
    void readsRegularPacket() {
        ReadPacket read = accepted(bytes(regularJson()));

        assertThat(read.packet().items()).hasSize(1);
        assertThat(read.packet()
                        .items()
                        .get(0)
                        .documents()
                        .get(0)
                        .reviews()
                        .get(0)
                        .outcome())
                .isEqualTo(ReviewOutcome.PASSED_WITH_COMMENTS);
        assertThat(read.digest()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void readsPacketWithEveryField() {
        assertThat(accepted(bytes(Packets.everyFieldJson())).packet().items()).hasSize(2);
    }

    @Test
    void readsThousandItems() {
        assertThat(accepted(bytes(Packets.jsonWithItems(1000))).packet().items())
                .hasSize(1000);
    }

    @Test
    void canonicalFormReadsAsTheSamePacket() {
        ReadPacket first = accepted(bytes(Packets.everyFieldJson()));
        ReadPacket second = accepted(utf8(first.canonicalJson()));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void digestForgetsOrderOfFieldsAndWhiteSpace() {
        ObjectNode packet = regularJson();
        packet.set("secrecy", packet.remove("secrecy"));
        byte[] spaced = utf8("\n  " + packet.toPrettyString() + "\n\n");

        assertThat(accepted(spaced)).isEqualTo(accepted(bytes(regularJson())));
    }

    @Test
    void toleratesByteOrderMark() {
        assertThat(accepted(utf8("\uFEFF" + regularJson()))).isEqualTo(accepted(bytes(regularJson())));
    }

    @Test
    void tellsMomentsInOfficeTime() {
        Packet packet = Packets.read(regularJson(p -> p.put("receivedAt", "2026-09-28T02:00:00Z")));

        assertThat(packet.receivedAt()).hasToString("2026-09-28T10:00+08:00");
        assertThat(packet.receivedAt()).isEqualTo(OffsetDateTime.parse("2026-09-28T10:00:00+08:00"));
    }

    @Test
    void takesAbsentTruthAsFalseAndAbsentListAsEmpty() {
        Packet packet = Packets.withItem(item -> {
            item.remove("oneMatter");
            item.remove("attachments");
        });

        assertThat(packet.items().get(0).oneMatter()).isFalse();
        assertThat(packet.items().get(0).attachments()).isEmpty();
    }

    @Test
    void keepsAmountsExact() {
        Packet packet = Packets.withItem(
                item -> ((ObjectNode) item.path("money")).put("amountYuan", new BigDecimal("9999999999999.99")));

        Money money = packet.items().get(0).money();
        assertThat(money).extracting(Money::amountYuan).isEqualTo(new BigDecimal("9999999999999.99"));
    }

    @Test
    void givesDetailsAsTextTruthAndDecimalNumbers() {
        Packet packet = Packets.withItem(item -> item.putObject("details")
                .put("a", "x")
                .put("b", true)
                .put("c", 5.0)
                .put("d", 2.50));

        assertThat(packet.items().get(0).details())
                .isEqualTo(Map.of("a", "x", "b", true, "c", new BigDecimal("5"), "d", new BigDecimal("2.5")));
    }

    static Stream<Arguments> malformedPackets() {
        return Stream.of(
                packet(
                        "unknown field",
                        p -> p.put("packetno", "x"),
                        "/packetno",
                        "unknown-field",
                        "did you mean `packetNo`?"),
                packet(
                        "unknown field without a likeness",
                        p -> p.put("qqqqqqqq", 1),
                        "/qqqqqqqq",
                        "unknown-field",
                        "remove it"),
                packet(
                        "Chinese field name",
                        p -> p.put("报送单位", "省财政厅"),
                        "/报送单位",
                        "unknown-field",
                        "did you mean `submittingUnit`?"),
                item(
                        "unknown field of an item",
                        i -> i.put("a/b~c", 1),
                        "/items/0/a~1b~0c",
                        "unknown-field",
                        "`a/b~c`"),
                packet("missing field", p -> p.remove("packetNo"), "/packetNo", "missing-field", "mandatory"),
                item(
                        "missing field of an item",
                        i -> i.remove("leadUnit"),
                        "/items/0/leadUnit",
                        "missing-field",
                        "mandatory"),
                packet(
                        "null for a mandatory field",
                        p -> p.putNull("submittingUnit"),
                        "/submittingUnit",
                        "null-value",
                        "leave an optional field out"),
                packet(
                        "null for an optional field",
                        p -> p.putNull("division"),
                        "/division",
                        "null-value",
                        "leave an optional field out"),
                packet(
                        "number for a text",
                        p -> p.put("submittingUnit", 7),
                        "/submittingUnit",
                        "wrong-type",
                        "must be text, found a number `7`"),
                packet(
                        "text for a number",
                        p -> p.put("revision", "1"),
                        "/revision",
                        "wrong-type",
                        "must be a whole number, found text `1`"),
                packet(
                        "fraction for a whole number",
                        p -> p.put("revision", 1.5),
                        "/revision",
                        "wrong-type",
                        "whole number"),
                item(
                        "text for true or false",
                        i -> i.put("impromptu", "否"),
                        "/items/0/impromptu",
                        "wrong-type",
                        "must be `true` or `false`"),
                packet("group for a list", p -> p.putObject("items"), "/items", "wrong-type", "must be a list"),
                packet(
                        "list for a group",
                        p -> p.putArray("meeting"),
                        "/meeting",
                        "wrong-type",
                        "must be a group of fields"),
                item(
                        "null among entries",
                        i -> array(i, "coUnits").addNull(),
                        "/items/0/coUnits/1",
                        "null-value",
                        "is `null`"),
                item(
                        "unknown word",
                        i -> i.put("ask", "DELIBERATION"),
                        "/items/0/ask",
                        "unknown-word",
                        "allowed are `DELIBERATE`"),
                item(
                        "misspelt word",
                        i -> i.put("ask", "DELIBRATE"),
                        "/items/0/ask",
                        "unknown-word",
                        "did you mean `DELIBERATE`?"),
                item(
                        "Chinese label for a word",
                        i -> i.put("ask", "审议"),
                        "/items/0/ask",
                        "unknown-word",
                        "did you mean `DELIBERATE`?"),
                item(
                        "word given twice",
                        i -> array(i, "types").add("FUND"),
                        "/items/0/types",
                        "duplicate-entry",
                        "more than once"),
                item("no item type", i -> i.putArray("types"), "/items/0/types", "too-few-entries", "at least 1"),
                packet("no items", p -> p.putArray("items"), "/items", "too-few-entries", "has 0 entries"),
                packet(
                        "impossible date",
                        p -> group(p, "unitHeadSignature").put("signedOn", "2026-09-31"),
                        "/unitHeadSignature/signedOn",
                        "impossible-date",
                        "does not exist in the calendar"),
                packet(
                        "29 February of a common year",
                        p -> group(p, "unitHeadSignature").put("signedOn", "2026-02-29"),
                        "/unitHeadSignature/signedOn",
                        "impossible-date",
                        "`2026-02-29`"),
                packet(
                        "date in Chinese",
                        p -> group(p, "unitHeadSignature").put("signedOn", "2026年9月3日"),
                        "/unitHeadSignature/signedOn",
                        "wrong-form",
                        "`2026-09-03`"),
                packet(
                        "date of another century",
                        p -> group(p, "unitHeadSignature").put("signedOn", "1926-09-26"),
                        "/unitHeadSignature/signedOn",
                        "date-out-of-range",
                        "2000 to 2100"),
                packet(
                        "moment without offset",
                        p -> p.put("receivedAt", "2026-09-28T10:00:00"),
                        "/receivedAt",
                        "missing-offset",
                        "`2026-09-28T10:00:00+08:00`"),
                packet(
                        "moment that does not exist",
                        p -> p.put("receivedAt", "2026-09-31T10:00:00+08:00"),
                        "/receivedAt",
                        "impossible-date",
                        "calendar"),
                packet(
                        "hour 24",
                        p -> p.put("receivedAt", "2026-09-30T24:00:00+08:00"),
                        "/receivedAt",
                        "impossible-date",
                        "calendar"),
                packet(
                        "second 60",
                        p -> p.put("receivedAt", "2026-06-30T23:59:60Z"),
                        "/receivedAt",
                        "impossible-date",
                        "calendar"),
                packet(
                        "day for a moment",
                        p -> p.put("receivedAt", "2026-09-28"),
                        "/receivedAt",
                        "wrong-form",
                        "write it like"),
                packet(
                        "malformed packet number",
                        p -> p.put("packetNo", "2026-1"),
                        "/packetNo",
                        "wrong-form",
                        "YTBS-2026-0123"),
                packet(
                        "packet number with a line break",
                        p -> p.put("packetNo", "YTBS-2026-0123\n"),
                        "/packetNo",
                        "control-character",
                        "\\u000a"),
                packet("revision 0", p -> p.put("revision", 0), "/revision", "number-out-of-range", "from 1 to 9999"),
                item(
                        "negative amount",
                        i -> group(i, "money").put("amountYuan", -1),
                        "/items/0/money/amountYuan",
                        "number-out-of-range",
                        "from 0"),
                item(
                        "tenth of a fen",
                        i -> group(i, "money").put("amountYuan", 0.001),
                        "/items/0/money/amountYuan",
                        "too-many-decimals",
                        "two decimals"),
                packet(
                        "blank text",
                        p -> p.put("submittingUnit", " \u3000 "),
                        "/submittingUnit",
                        "blank-text",
                        "fill it in"),
                packet("empty text", p -> p.put("submittingUnit", ""), "/submittingUnit", "blank-text", "fill it in"),
                packet(
                        "space at the end",
                        p -> p.put("submittingUnit", "省财政厅 "),
                        "/submittingUnit",
                        "surrounding-space",
                        "remove it"),
                packet(
                        "zero-width space",
                        p -> p.put("submittingUnit", "省\u200b财政厅"),
                        "/submittingUnit",
                        "invisible-character",
                        "\\u200b"),
                item(
                        "text direction turned",
                        i -> i.put("background", "甲\u202e乙"),
                        "/items/0/background",
                        "invisible-character",
                        "\\u202e"),
                item(
                        "control character",
                        i -> i.put("background", "甲\u0007乙"),
                        "/items/0/background",
                        "control-character",
                        "\\u0007"),
                item(
                        "line break in a title",
                        i -> i.put("title", "甲\n乙"),
                        "/items/0/title",
                        "control-character",
                        "\\u000a"),
                item(
                        "long title",
                        i -> i.put("title", "甲".repeat(501)),
                        "/items/0/title",
                        "too-long",
                        "has 501 characters, at most 500"),
                item(
                        "text of a megabyte",
                        i -> i.put("background", "x".repeat(1_000_000)),
                        "/items/0/background",
                        "too-long",
                        "at most 20000"),
                item(
                        "long list",
                        i -> fill(i.putArray("manifest"), 501),
                        "/items/0/manifest",
                        "too-many-entries",
                        "at most 500"),
                packet(
                        "items beyond number",
                        p -> fill(p.putArray("items"), 100_000),
                        "/items",
                        "too-many-entries",
                        "at most 1000"),
                item(
                        "name a detail cannot have",
                        i -> i.putObject("details").put("Green Finance", 1),
                        "/items/0/details/Green Finance",
                        "wrong-field-name",
                        "small letter"),
                item(
                        "group as a detail",
                        i -> i.putObject("details").putObject("a"),
                        "/items/0/details/a",
                        "wrong-type",
                        "must be text, a number"),
                packet(
                        "same item number twice",
                        p -> array(p, "items").add(p.path("items").path(0).deepCopy()),
                        "/items/1/itemNo",
                        "duplicate-number",
                        "item 1 already"),
                item(
                        "same document number twice",
                        i -> array(i, "documents")
                                .add(i.path("documents").path(0).deepCopy()),
                        "/items/0/documents/1/docNo",
                        "duplicate-number",
                        "document 1 already"),
                item(
                        "lead unit among the co-units",
                        i -> array(i, "coUnits").add("省发展改革委"),
                        "/items/0/coUnits/1",
                        "duplicate-unit",
                        "lead unit already"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformedPackets")
    void tellsMalformedPacket(String name, ObjectNode packet, String pointer, String code, String words) {
        PacketProblem problem = find(problems(bytes(packet)), pointer, code);

        assertThat(problem.en())
                .contains(words)
                .doesNotContain("java", "Exception", "Node")
                .doesNotEndWith(".");
        assertThat(problem.zh()).containsPattern("\\p{IsHan}").doesNotEndWith("。");
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
    }

    static Stream<Arguments> malformedTexts() {
        return Stream.of(
                Arguments.of("nothing", "", "", "empty"),
                Arguments.of("white space", " \n\t ", "", "empty"),
                Arguments.of("empty list", "[]", "", "wrong-type"),
                Arguments.of("null", "null", "", "null-value"),
                Arguments.of("a text", "\"packet\"", "", "wrong-type"),
                Arguments.of("truncated", regularJson().toString().substring(0, 900), "", "not-json"),
                Arguments.of("comma at the end", "{\"revision\":1,}", "", "not-json"),
                Arguments.of("comment", "{\"revision\":1 /* one */}", "", "not-json"),
                Arguments.of("Chinese quotes", "{“revision”:1}", "", "not-json"),
                Arguments.of("full-width colon", "{\"revision\"：1}", "", "not-json"),
                Arguments.of("single quotes", "{'revision':1}", "", "not-json"),
                Arguments.of("not a number", "{\"revision\":NaN}", "", "not-json"),
                Arguments.of("Python's truth", "{\"revision\":True}", "", "not-json"),
                Arguments.of("leading zero", "{\"revision\":01}", "", "not-json"),
                Arguments.of("line break within a text", "{\"division\":\"a\nb\"}", "", "not-json"),
                Arguments.of("unknown escape", "{\"division\":\"C:\\data\"}", "", "not-json"),
                Arguments.of("second document", regularJson() + " {}", "", "trailing-content"),
                Arguments.of("text after the end", regularJson() + " 完", "", "trailing-content"),
                Arguments.of("half a character", "{\"division\":\"甲\\ud800乙\"}", "/division", "lone-surrogate"),
                Arguments.of("field twice", "{\"revision\":1,\"revision\":2}", "/revision", "duplicate-field"),
                Arguments.of("depth 33", nested(33), "/a".repeat(32), "too-deep"),
                Arguments.of("depth 100 000", nested(100_000), "", "too-deep"),
                Arguments.of("open brackets only", "[".repeat(1_000_000), "", "too-deep"),
                Arguments.of("huge exponent", "{\"revision\":1e999999999}", "/revision", "number-out-of-range"),
                Arguments.of(
                        "huge negative exponent", "{\"revision\":1e-999999999}", "/revision", "number-out-of-range"),
                Arguments.of(
                        "number of 100 000 digits",
                        "{\"revision\":" + "9".repeat(100_000) + "}",
                        "/revision",
                        "number-out-of-range"),
                Arguments.of(
                        "number that cannot be kept",
                        "{\"revision\":12345678901234567890}",
                        "/revision",
                        "inexact-number"),
                Arguments.of(
                        "name of a megabyte",
                        "{\"" + "n".repeat(1_000_000) + "\":1}",
                        "/" + "n".repeat(60) + "…",
                        "unknown-field"),
                Arguments.of(
                        "values beyond number", "{\"items\":[" + "0,".repeat(500_000) + "0]}", "", "too-many-values"),
                Arguments.of("ten megabytes", " ".repeat(10 * 1024 * 1024), "", "too-large"),
                Arguments.of("binary", new String(random(5000), StandardCharsets.ISO_8859_1), "", "not-json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformedTexts")
    void tellsMalformedText(String name, String text, String pointer, String code) {
        PacketProblem problem = find(problems(utf8(text)), pointer, code);

        assertThat(problem.en()).isNotBlank().doesNotContain("java", "Exception", "jackson", "token");
        assertThat(problem.zh()).containsPattern("\\p{IsHan}");
    }

    static Stream<Arguments> foreignBytes() {
        String text = regularJson().toString();
        return Stream.of(
                Arguments.of("UTF-16 with a mark", text.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("GB18030", text.getBytes(Charset.forName("GB18030"))),
                Arguments.of("overlong form", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}),
                Arguments.of("cut within a character", new byte[] {'"', (byte) 0xE7, (byte) 0xA7}),
                Arguments.of("binary", random(5000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignBytes")
    void takesUtf8Only(String name, byte[] bytes) {
        assertThat(find(problems(bytes), "", "not-utf-8").en()).contains("save it as UTF-8");
    }

    @Test
    void tellsAllProblemsOnceInTheOrderOfTheDocument() {
        String text =
                "{\"revision\":\"1\",\n \"secrecy\":\"NON_SECRET\", \"revision\":2, \"revision\":3,\n \"items\":[{\"title\":\" \",\n \"titel\":1}], \"division\":null}";

        assertThat(problems(utf8(text)))
                .filteredOn(problem -> !problem.code().equals("missing-field"))
                .extracting(problem -> problem.line() + " " + problem.pointer() + " " + problem.code())
                .containsExactly(
                        "1 /revision wrong-type",
                        "2 /revision duplicate-field",
                        "3 /items/0/title blank-text",
                        "4 /items/0/titel unknown-field",
                        "4 /division null-value");
    }

    @Test
    void namesPlaceOfBrokenSyntax() {
        PacketProblem problem = problems(utf8("{\n  \"revision\": 1,\n}")).get(0);

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(1);
        assertThat(problem.en()).isEqualTo("not valid JSON: found `}`; remove the comma before it");
        assertThat(problem.zh()).isEqualTo("不是有效的 JSON：遇到 `}`，不符合 JSON 语法；请删去其前多余的逗号");
    }

    @Test
    void namesFieldByItsChineseLabel() {
        PacketProblem problem = find(
                problems(bytes(regularJson(p -> Packets.item(p, 0).put("title", 3)))), "/items/0/title", "wrong-type");

        assertThat(problem.zh()).isEqualTo("议题名称(title)应为文字，实际为数值 `3`");
    }

    @Test
    void tellsTwoHundredProblemsAndHowManyMore() {
        List<PacketProblem> problems = problems(bytes(regularJson(p -> fill(p.putArray("items"), 1000))));

        assertThat(problems).hasSize(201);
        assertThat(problems.get(200).code()).isEqualTo("more-problems");
    }

    @Test
    void staysQuickWhereEverythingIsWrong() {
        String manyEmpty = "{\"items\":[" + "{},".repeat(399_000) + "{}]}";
        String colliding = collidingNames();
        String sameNames = "{" + "\"a\":1,".repeat(390_000) + "\"a\":1}";
        for (String text : List.of(manyEmpty, colliding, sameNames)) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(60),
                    () -> assertThat(problems(utf8(text))).hasSizeGreaterThan(1));
        }
    }

    @Test
    void survivesWhateverIsDoneToAPacket() {
        byte[] valid = bytes(Packets.everyFieldJson());
        Random random = new Random(20260926);
        for (int i = 0; i < 2500; i++) {
            assertThat(READER.read(Mutations.ofBytes(valid, random))).isNotNull();
        }
    }

    private static ReadPacket accepted(byte[] bytes) {
        PacketReading reading = READER.read(bytes);
        assertThat(reading).isInstanceOf(ReadPacket.class);
        return (ReadPacket) reading;
    }

    private static List<PacketProblem> problems(byte[] bytes) {
        PacketReading reading = READER.read(bytes);
        assertThat(reading).isInstanceOf(MalformedPacket.class);
        return ((MalformedPacket) reading).problems();
    }

    private static PacketProblem find(List<PacketProblem> problems, String pointer, String code) {
        assertThat(problems)
                .filteredOn(problem ->
                        problem.pointer().equals(pointer) && problem.code().equals(code))
                .as(
                        "%s at %s among %s",
                        code, pointer, problems.stream().limit(5).toList())
                .hasSize(1);
        return problems.stream()
                .filter(problem ->
                        problem.pointer().equals(pointer) && problem.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Arguments packet(
            String name, Consumer<ObjectNode> change, String pointer, String code, String words) {
        return Arguments.of(name, regularJson(change), pointer, code, words);
    }

    private static Arguments item(String name, Consumer<ObjectNode> change, String pointer, String code, String words) {
        return packet(name, packet -> change.accept(Packets.item(packet, 0)), pointer, code, words);
    }

    private static ObjectNode group(ObjectNode parent, String field) {
        return (ObjectNode) parent.path(field);
    }

    private static ArrayNode array(ObjectNode parent, String field) {
        return (ArrayNode) parent.path(field);
    }

    private static void fill(ArrayNode array, int count) {
        for (int i = 0; i < count; i++) {
            array.add("entry " + i);
        }
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String collidingNames() {
        StringBuilder names = new StringBuilder("{");
        for (int i = 0; i < 1 << 14; i++) {
            names.append('"');
            for (int bit = 0; bit < 14; bit++) {
                names.append(((i >> bit) & 1) == 0 ? "Aa" : "BB");
            }
            names.append("\":1,");
        }
        return names.append("\"z\":1}").toString();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
