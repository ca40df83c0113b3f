package org.agendagate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.Packet;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.Packets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PacketSchemaTest {
    private static final PacketSchema SCHEMA = PacketSchema.published();
    private static final JsonNode ROOT = JsonMapper.shared().readTree(SCHEMA.text());

    static Stream<Class<?>> records() {
        Set<Class<?>> types = new HashSet<>();
        reach(Packet.class, types);
        return types.stream().filter(Class::isRecord);
    }

    static Stream<Class<?>> enums() {
        Set<Class<?>> types = new HashSet<>();
        reach(Packet.class, types);
        return types.stream().filter(Class::isEnum);
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordAndSchemaHaveTheSameFields(Class<?> type) {
        JsonNode definition = definition(type);
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(definition.path("properties").propertyNames()).containsExactlyElementsOf(components);
        assertThat(definition.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordAndSchemaAgreeOnEachField(Class<?> type) {
        JsonNode definition = definition(type);
        List<String> required = new ArrayList<>();
        definition.path("required").forEach(name -> required.add(name.asString()));
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = definition.path("properties").path(component.getName());
            boolean mandatory = required.contains(component.getName());

            assertThat(property.path("title").asString())
                    .as("label of %s", component)
                    .isNotBlank();
            assertThat(kind(property)).as("kind of %s", component).isEqualTo(kind(component.getAnnotatedType()));
            assertThat(mayBeAbsent(component)).as("%s", component).matches(absent -> absent || mandatory);
            assertThat(nullable(component)).as("%s", component).matches(absent -> !absent || !mandatory);
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void wordsAndLabelsAreTheSame(Class<?> type) throws ReflectiveOperationException {
        JsonNode definition = ROOT.path("$defs").path(type.getSimpleName());
        List<String> words = new ArrayList<>();
        for (Object word : type.getEnumConstants()) {
            words.add(((Enum<?>) word).name());
            assertThat(definition.path("x-labels").path(((Enum<?>) word).name()).asString())
                    .isEqualTo(type.getMethod("label").invoke(word));
        }
        List<String> published = new ArrayList<>();
        definition.path("enum").forEach(word -> published.add(word.asString()));

        assertThat(published).isEqualTo(words);
        assertThat(definition.path("x-labels").propertyNames()).containsExactlyElementsOf(words);
    }

    @Test
    void everyDefinitionIsUsed() {
        Set<String> used = new HashSet<>();
        ROOT.findValues("$ref")
                .forEach(reference -> used.add(reference.asString().replace("#/$defs/", "")));

        assertThat(used).isEqualTo(new HashSet<>(ROOT.path("$defs").propertyNames()));
    }

    @Test
    void everyFieldIsInTheTestPacket() {
        Set<String> given = new HashSet<>();
        collectNames(Packets.everyFieldJson(), given);

        assertThat(given).containsAll(SCHEMA.fieldNames());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 议题报送包",
        "/packetNo, 报送编号",
        "/items, 议题",
        "/items/0, 议题",
        "/items/0/title, 议题名称",
        "/items/0/coUnits/1, 会办单位",
        "/items/0/leaderOpinions/1/signedOn, 签署日期",
        "/items/3/documents/0/reviews/2/comments/0/adoption, 采纳情况",
        "/items/0/details, 补充事项",
        "/items/0/details/greenFinance, greenFinance",
        "/items/0/nonsense, nonsense",
        "/items/0/nonsense/deeper, deeper",
        "/a~1b, a/b",
    })
    void labelsFieldsInChinese(String pointer, String label) {
        assertThat(SCHEMA.label(pointer)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "/items/0/touches, MONEY、LAND, 财、土地",
        "/items/0/documents/0/forDeliberation, true, 是",
        "/items/0/documents/0/reviews/0/outcome, SENT_PENDING, 已送审，尚未出具意见",
        "/items/0/leaderOpinions, L-农业 LEADER_IN_CHARGE 同意, L-农业 分管领导 同意",
        "/items/0/title, 关于MONEY的请示, 关于MONEY的请示",
        "/items/0/leaderOpinions, L-农业 LEADER_IN_CHARGE 同意（OBJECT）请办, L-农业 分管领导 同意（OBJECT）请办",
        "/items/0/details/partner, true, 是",
        "/items/0/nothing, MONEY, MONEY"
    })
    void saysWhatWasFoundInChinese(String pointer, String found, String said) {
        assertThat(SCHEMA.say(pointer, found)).isEqualTo(said);
    }

    @Test
    void readerAcceptsNothingTheSchemaRefuses() {
        PacketReader reader = PacketReader.create();
        SchemaCheck check = new SchemaCheck(SCHEMA);
        Random random = new Random(1949);
        int accepted = 0;
        for (int i = 0; i < 1200; i++) {
            ObjectNode packet = Mutations.ofTree(Packets.everyFieldJson(), random);
            PacketReading reading = reader.read(Packets.bytes(packet));
            if (!check.accepts(packet)) {
                assertThat(reading).as("%s", packet).isInstanceOf(MalformedPacket.class);
            } else if (reading instanceof MalformedPacket malformed) {
                assertThat(malformed.problems())
                        .extracting(PacketProblem::code)
                        .containsAnyOf("duplicate-number", "duplicate-unit", "document-missing", "later-than-receipt")
                        .isSubsetOf("duplicate-number", "duplicate-unit", "document-missing", "later-than-receipt");
            } else {
                accepted++;
            }
        }
        assertThat(accepted).isBetween(50, 1100);
    }

    private static void reach(Class<?> type, Set<Class<?>> types) {
        if ((type.isRecord() || type.isEnum()) && types.add(type) && type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                reach(component.getType(), types);
                if (component.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
                    reach((Class<?>) generic.getAnnotatedActualTypeArguments()[0].getType(), types);
                }
            }
        }
    }

    private static JsonNode definition(Class<?> type) {
        return type == Packet.class ? ROOT : ROOT.path("$defs").path(type.getSimpleName());
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        Class<?> type = component.getType();
        return nullable(component)
                || type == boolean.class
                || type == List.class
                || type == Set.class
                || type == Map.class;
    }

    /** What the schema says a field holds, in one word. */
    private static String kind(JsonNode property) {
        JsonNode type = property.path("type");
        if (type.asString("").equals("array")) {
            return (property.path("uniqueItems").asBoolean(false) ? "set of " : "list of ")
                    + kind(property.path("items"));
        }
        String name = property.path("$ref").asString("").replace("#/$defs/", "");
        return switch (name) {
            case "Line", "Text", "LongText", "Sentence", "Number", "PacketNo", "RuleId", "Digest", "TextDigest" ->
                "String";
            case "Count", "Revision" -> "Integer";
            case "Yuan" -> "BigDecimal";
            case "Date" -> "LocalDate";
            case "DateTime" -> "OffsetDateTime";
            case "" -> type.asString("").equals("object") ? "details" : type.asString("");
            default -> name;
        };
    }

    /** What the record says a field holds, in the same words. */
    private static String kind(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType first = generic.getAnnotatedActualTypeArguments()[0];
            String raw = generic.getType().getTypeName();
            return raw.startsWith("java.util.Map")
                    ? "details"
                    : (raw.startsWith("java.util.Set") ? "set of " : "list of ") + kind(first);
        }
        Class<?> raw = (Class<?>) type.getType();
        assertThat(raw.isRecord()
                        || raw.isEnum()
                        || Set.of(
                                        String.class,
                                        Integer.class,
                                        int.class,
                                        boolean.class,
                                        BigDecimal.class,
                                        LocalDate.class,
                                        OffsetDateTime.class)
                                .contains(raw))
                .isTrue();
        return raw == int.class ? "Integer" : raw.getSimpleName();
    }

    private static void collectNames(JsonNode node, Set<String> names) {
        node.propertyStream().forEach(property -> names.add(property.getKey()));
        node.forEach(child -> collectNames(child, names));
    }
}
