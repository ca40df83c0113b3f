package org.agendagate.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An opinion stands for the item as the service first saw that opinion on it. */
class FirstSeenTest extends OfficeDesk {
    @Test
    void asksAboutATitleThatChangedUnderASignature() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, item -> {}));

        PacketDecision next = handIn(packet(number, 2, item -> retitle(item, number)));

        assertThat(reasons(next, "G07W"))
                .singleElement()
                .asString()
                .contains("改为“关于" + number + "改了名称的请示”", number + "第1次报送");
        assertThat(reasons(handIn(packet(number, 3, item -> {})), "G07W")).isEmpty();
        assertThat(reasons(handIn(packet(number, 4, item -> retitle(item, number))), "G07W"))
                .as("what was first seen counts, not what was seen last")
                .hasSize(1);
    }

    @Test
    void takesASumFromNobodyWhoSignedAnother() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, sum(3_000_000)));

        assertThat(reasons(handIn(packet(number, 2, sum(4_000_000))), "G07C"))
                .singleElement()
                .asString()
                .contains("300万元", "400万元");
    }

    @Test
    void letsAnOpinionOfAnotherDayStandForWhatItSaw() {
        String number = number();
        at("10-08T10:00");
        handIn(packet(number, 1, item -> {}));

        PacketDecision signedAnew = handIn(packet(number, 2, item -> {
            retitle(item, number);
            item.path("leaderOpinions").forEach(opinion -> ((ObjectNode) opinion).put("signedOn", "2026-10-07"));
        }));

        assertThat(reasons(signedAnew, "G07W")).isEmpty();
    }

    @Test
    void followsAnItemToThePacketThatSaysItComesFromThere() {
        String first = number();
        String second = number();
        at("10-08T10:00");
        handIn(packet(first, 1, item -> {}));

        PacketDecision next = handIn(packet(
                second,
                1,
                item -> item.putArray("links")
                        .addObject()
                        .put("kind", "RESUBMISSION_OF")
                        .put("packetNo", first)
                        .put("itemNo", item.path("itemNo").asString())));

        assertThat(reasons(next, "G07W")).singleElement().asString().contains(first + "第1次报送");
    }

    private static void retitle(ObjectNode item, String number) {
        item.put("title", "关于" + number + "改了名称的请示");
    }

    private static Consumer<ObjectNode> sum(int yuan) {
        return item -> item.putObject("money")
                .put("amountYuan", yuan)
                .put("specialFund", false)
                .put("sourceInApprovedBudget", true)
                .put("outsideBudget", false)
                .put("budgetAdjustment", false)
                .put("newLocalDebt", false)
                .put("guarantee", false);
    }

    private static List<String> reasons(PacketDecision decision, String rule) {
        return decision.items().get(0).findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .map(Finding::reason)
                .map(reason -> reason.zh())
                .toList();
    }
}
