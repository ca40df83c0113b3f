package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.agendagate.pages.PacketForm.Section;
import org.agendagate.reference.DeclaredDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PacketFormTest {
    private static final DeclaredDetails NO_DETAILS = new DeclaredDetails(List.of());
    private static final Instant NOW = Instant.parse("2026-10-08T02:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = ItemSection.class,
            names = {"PERSONNEL", "MONEY", "PROJECT", "PROPERTY", "STAFFING", "MAJOR"})
    void showsASectionOnceItsItemTouchesItOrSomethingIsInItOrWrongWithIt(ItemSection section) {
        String field = section.fields().get(0);

        assertThat(section("{}", section, List.of()).shown()).isFalse();
        for (String matter : section.when().split(" ", -1)) {
            assertThat(section("{\"types\": [\"%s\"]}".formatted(matter), section, List.of())
                            .shown())
                    .isTrue();
            assertThat(section("{\"touches\": [\"%s\"]}".formatted(matter), section, List.of())
                            .shown())
                    .isTrue();
        }
        assertThat(section("{}", section, List.of("/items/0/" + field)).shown()).isTrue();
        assertThat(section("{}", section, List.of("/items/0/" + field + "/below"))
                        .shown())
                .isTrue();
        assertThat(section("{}", section, List.of("/items/1/" + field, "/items/0/" + field + "Other"))
                        .shown())
                .isFalse();
        assertThat(section(somethingIn(section), section, List.of()).shown()).isTrue();
    }

    private static String somethingIn(ItemSection section) {
        return switch (section) {
            case PERSONNEL -> "{\"personnel\": [{}]}";
            case MONEY -> "{\"money\": {\"outsideBudget\": false}}";
            case PROJECT -> "{\"project\": {\"projectCode\": \"P-1\"}}";
            case PROPERTY -> "{\"property\": {\"disposal\": \"转让\"}}";
            case STAFFING -> "{\"staffing\": {\"evidence\": \"意见.pdf\"}}";
            default -> "{\"majorDecision\": {\"expertArgument\": {\"required\": true}}}";
        };
    }

    @Test
    void unfoldsWhatASecondRevisionHasToSay() {
        assertThat(section("{}", ItemSection.RETURN, List.of()))
                .matches(Section::folds)
                .matches(section -> !section.open());
        assertThat(section("{\"cureNotes\": [{\"ruleId\": \"G01\"}]}", ItemSection.RETURN, List.of()))
                .matches(Section::open);
        assertThat(section("{}", ItemSection.RETURN, List.of("/items/0/cureNotes")))
                .matches(Section::open);
    }

    @Test
    void leavesOutDetailsThatNobodyDeclaredAndShowsThoseThatAPacketHasAllTheSame() {
        assertThat(form("{}", List.of()).items().get(0).sections())
                .extracting(Section::key)
                .doesNotContain("section.more");
        assertThat(section("{\"details\": {\"partner\": \"甲方\", \"count\": 3}}", ItemSection.MORE, List.of())
                        .fields()
                        .get(0)
                        .children())
                .extracting(FormField::pointer, FormField::value)
                .containsExactly(tuple("/items/0/details/partner", "甲方"), tuple("/items/0/details/count.number", "3"));
    }

    @Test
    void beginsWithWhatTheClerkSaidLastOfUnitDivisionAndHandler() {
        JsonNode last = JsonMapper.shared().readTree("{\"submittingUnit\": \" \", \"division\": \"秘书处\"}");
        JsonNode before = JsonMapper.shared().readTree("""
            {"submittingUnit": "省水利厅", "division": "综合处", "packetNo": "YTBS-2026-0001",
             "handler": {"name": "综合处经办人", "phone": "0999-8600123"}}
            """);

        JsonNode fresh = DraftJson.tree(DraftJson.fresh("办公室", List.of(last, before), NOW));

        assertThat(fresh.path("submittingUnit").asString()).isEqualTo("省水利厅");
        assertThat(fresh.path("division").asString()).isEqualTo("秘书处");
        assertThat(fresh.path("handler")).isEqualTo(before.path("handler"));
        assertThat(fresh.has("packetNo")).isFalse();
        assertThat(DraftJson.tree(DraftJson.fresh("办公室", List.of(), NOW))
                        .path("division")
                        .asString())
                .isEqualTo("办公室");
    }

    private static Section section(String item, ItemSection section, List<String> marked) {
        return form(item, marked).items().get(0).sections().stream()
                .filter(one -> one.key().equals(section.key()))
                .findFirst()
                .orElseThrow();
    }

    private static PacketForm form(String item, List<String> marked) {
        return PacketForm.of(JsonMapper.shared().readTree("{\"items\": [" + item + "]}"), NO_DETAILS, marked);
    }
}
