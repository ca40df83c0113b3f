package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A packet that is returned, mended and handed in again, compared with what it was, and taken back. */
class PacketHistoryTest extends PageTest {
    private static final Path MEETING = Path.of("samples/packets/standing-committee-2026-10-12/packet.json");

    @TempDir
    private Path directory;

    @Test
    void listsWhatTheLastRevisionLeftToDoAndTicksOffWhatIsDone() throws IOException {
        revise("YTBS-2026-7101");

        assertThat(find(".todo h3").getText()).contains("第 1 版留下的待办").contains("还有");
        assertThat(list(".todo .task").size()).isGreaterThan(1);
        WebElement cure = find(".todo a[href='#/items/1/cureNotes/0']");
        assertThat(cure.getText()).isEqualTo("填写关于 G03 的补正说明");
        cure.click();
        assertThat(browser().switchTo().activeElement().getDomAttribute("name")).startsWith("/items/1/cureNotes/0/");
        go(path().replaceFirst("#.*", ""));
        looksRight("draft-to-do");
        find(".todo a[href='#/items/1/cureNotes/0']").click();
        int left = list(".todo .task:not(.done)").size();

        find("button[name=remove][value='/items/1']").click();
        WebElement sure = await("[role=alert] button[name=remove]");
        seenIn("draft-remove-asked", "zh-CN");
        sure.click();
        await("[role=status] button[name=back]");
        press("保存并自查");

        await("#check .badge");
        assertThat(list(".todo .task:not(.done)").size()).isLessThan(left);
        assertThat(find(".todo .task.done").getText()).contains("已改");
    }

    @Test
    void comparesTwoRevisionsFieldByField() throws IOException {
        submit("YTBS-2026-7102");
        submit(sample("YTBS-2026-7102", 2, "关于修订办法（第二稿）的议题"));
        press("YTBS-2026-7102");
        looksRight("packet-history");

        press("第 1 版与第 2 版");

        await("table.compared");
        assertThat(find("h1").getText()).startsWith("第 1 版与第 2 版比较");
        assertThat(list("ins").stream().map(WebElement::getText).toList()).contains("关于修订办法（第二稿）的议题");
        looksRight("compare");
        printed("compare");
    }

    @Test
    void takesAPacketBackWithAReasonAndSaysWhyNot() throws IOException {
        submit("YTBS-2026-7103");
        press("YTBS-2026-7103");
        find("main details summary").click();
        await("#reason").sendKeys("内部资料　机密★");
        find("[name=sure]").click();
        press("撤回");

        assertThat(await("#problem").getText()).startsWith("没有撤回：理由带有密级标志");
        assertThat(find("#reason").getText()).isEmpty();
        seenIn("withdraw-refused", "zh-CN");

        find("#reason").sendKeys("会期调整，材料需要补充");
        find("[name=sure]").click();
        press("撤回");

        assertThat(await("main [role=status]").getText()).startsWith("已经撤回");
        assertThat(find("table").getText()).contains("已撤回").contains("会期调整，材料需要补充");
        assertThat(list("#reason")).isEmpty();
        looksRight("withdrawn");
    }

    private void revise(String packetNo) throws IOException {
        submit(packetNo);
        press(packetNo);
        await("main form");
        press("修改后重新报送");
        await("#packet");
    }

    private void submit(String packetNo) throws IOException {
        submit(sample(packetNo, 1, ""));
    }

    private void submit(Path file) {
        go("/packets");
        find("#file").sendKeys(file.toAbsolutePath().toString());
        press("导入");
        await("#packet");
        press("正式报送");
        await(".item");
    }

    /** @param title of the first item; empty for the one it has */
    private Path sample(String packetNo, int revision, String title) throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(MEETING));
        ArrayNode all = (ArrayNode) packet.path("items");
        ArrayNode some =
                packet.put("packetNo", packetNo).put("revision", revision).putArray("items");
        for (int item : List.of(1, 2, 9, 10, 11)) {
            some.add(all.get(item));
        }
        if (!title.isEmpty()) {
            ((ObjectNode) some.get(0)).put("title", title);
        }
        return Files.writeString(directory.resolve("packet.json"), packet.toString());
    }
}
