package org.agendagate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.Packets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DeclaredDetailsTest {
    private static final DeclaredDetails DECLARED = new DeclaredDetails(List.of(
            new DetailDeclaration("foreignPartner", DetailType.FLAG, List.of(), "有外方合作单位", "有外方的填 true"),
            new DetailDeclaration("foreignOpinion", DetailType.TEXT, List.of("同意", "不同意"), "外办意见", "书面意见"),
            new DetailDeclaration("grant", DetailType.NUMBER, List.of(), "补助金额", "万元"),
            new DetailDeclaration("agreedOn", DetailType.DATE, List.of(), "签约日期", "合同所载日期")));

    @Test
    void acceptsWhatWasDeclared() {
        assertThat(problems(details -> details.put("foreignPartner", true)
                        .put("foreignOpinion", "同意")
                        .put("grant", 12.5)
                        .put("agreedOn", "2026-09-24")))
                .isEmpty();
        assertThat(problems(details -> details.put("foreignOpinion", "").put("agreedOn", " ")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "foreignPartner, '\"true\"', wrong-type, 有外方合作单位(foreignPartner)应为true 或者 false，实际为 `true`,"
                + " '`foreignPartner` must be `true` or `false`, found `true`'",
        "foreignPartner, 1, wrong-type, 有外方合作单位(foreignPartner)应为true 或者 false，实际为 `1`,"
                + " '`foreignPartner` must be `true` or `false`, found `1`'",
        "foreignOpinion, '\"反对\"', unknown-word, 外办意见(foreignOpinion)的值 `反对` 不在可选范围；可填：同意、不同意,"
                + " '`foreignOpinion` has the unknown value `反对`; allowed are `同意`, `不同意`'",
        "foreignOpinion, true, wrong-type, 外办意见(foreignOpinion)应为文本，实际为 `true`,"
                + " '`foreignOpinion` must be a text, found `true`'",
        "grant, '\"12\"', wrong-type, 补助金额(grant)应为数值，实际为 `12`, '`grant` must be a number, found `12`'",
        "grant, '\"\"', wrong-type, 补助金额(grant)应为数值，实际为 ``, '`grant` must be a number, found ``'",
        "agreedOn, '\"2026-02-30\"', wrong-type, '签约日期(agreedOn)应为日期，例如 2026-09-24，实际为 `2026-02-30`',"
                + " '`agreedOn` must be a date such as `2026-09-24`, found `2026-02-30`'",
        "agreedOn, 20260924, wrong-type, '签约日期(agreedOn)应为日期，例如 2026-09-24，实际为 `20260924`',"
                + " '`agreedOn` must be a date such as `2026-09-24`, found `20260924`'",
        "foreinPartner, true, undeclared-detail, '补充事项 `foreinPartner` 没有登记，是否应为 有外方合作单位(foreignPartner)？',"
                + " 'the detail `foreinPartner` is not declared, did you mean `foreignPartner`?'",
        "colour, '\"red\"', undeclared-detail, '补充事项 `colour` 没有登记；请删去，或者请政策人员在 details.yaml 中登记',"
                + " 'the detail `colour` is not declared; remove it, or have policy staff declare it in details.yaml'",
    })
    void tellsWhatWasNotDeclaredAtItsPlace(String name, String value, String code, String zh, String en) {
        JsonNode given = JsonMapper.shared().readTree(value);
        assertThat(problems(details -> details.set(name, given)))
                .containsExactly(new PacketProblem("/items/0/details/" + name, null, null, code, zh, en));
    }

    @Test
    void tellsEveryDetailInTheOrderOfNames() {
        assertThat(problems(details -> details.put("unknown", 1).put("grant", true)))
                .extracting(PacketProblem::pointer)
                .containsExactly("/items/0/details/grant", "/items/0/details/unknown");
    }

    private static List<PacketProblem> problems(Consumer<ObjectNode> edit) {
        return DECLARED.problemsOf(Packets.withItem(item -> edit.accept(item.putObject("details"))));
    }
}
