package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From login to the printed notice, as a clerk goes. */
class SubmissionDeskTest extends PageTest {
    private static final Path MEETING = Path.of("samples/packets/standing-committee-2026-10-12/packet.json");

    @TempDir
    private Path directory;

    @Test
    void goesFromAFileToTheDecisionAndItsPapers() throws IOException {
        takeIn(sample("YTBS-2026-7001"));
        await("#check .badge");
        looksRight("draft");

        press("正式报送");
        await(".item");

        assertThat(find("h1").getText()).contains("审核结论").contains("不予上会");
        looksRight("decision");
        String decision = path();

        press("告知单");
        await(".paper");
        assertThat(find(".paper").getText()).contains("不具备上会条件").contains("〔2026〕第");
        looksRight("notice");
        printed("notice");

        go(decision);
        press("具备上会条件清单");
        await(".paper");
        looksRight("fit-items");
        printed("fit-items");

        go("/packets");
        looksRight("packets");
    }

    @Test
    void fillsInAFormAndShowsEachFindingBesideItsField() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        looksRight("draft-new");

        press("正式报送");

        assertThat(await("[role=alert]").getText()).startsWith("没有报送：还有必填内容");
        assertThat(find("[id='/packetNo'] .notes").getText()).contains("报送编号");
        looksRight("draft-incomplete");
    }

    @Test
    void showsSectionsWithWhatTheItemTouches() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        assertThat(find("[id='/items/0/money']").isDisplayed()).isFalse();

        find("[name='/items/0/touches'][value=MONEY]").click();

        assertThat(find("[id='/items/0/money']").isDisplayed()).isTrue();
    }

    private void takeIn(Path file) {
        go("/packets");
        find("#file").sendKeys(file.toAbsolutePath().toString());
        press("导入");
        await("#packet");
    }

    private Path sample(String packetNo) throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(MEETING));
        ArrayNode all = (ArrayNode) packet.path("items");
        ArrayNode some = packet.put("packetNo", packetNo).putArray("items");
        for (int item : List.of(1, 2, 9, 10, 11)) {
            some.add(all.get(item));
        }
        return Files.writeString(directory.resolve("packet.json"), packet.toString());
    }
}
