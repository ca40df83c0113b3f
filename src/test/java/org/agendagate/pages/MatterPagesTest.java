package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a decision to the item as it was handed in. */
class MatterPagesTest extends PageTest {
    private static final Path SAMPLE =
            Path.of("samples/integrity/pre-review-outcome/G09-flags-pending-review/packet.json");

    @TempDir
    private Path directory;

    @Test
    void opensTheItemFromItsDecision() throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readString(SAMPLE));
        packet.put("packetNo", "YTBS-2026-7801");
        ((ObjectNode) packet.path("items").path(0)).put("itemNo", "CW-2026/7801");
        Path file = Files.writeString(directory.resolve("packet.json"), packet.toString());
        go("/packets");
        find("#file").sendKeys(file.toAbsolutePath().toString());
        press("导入");
        await("#packet");
        press("正式报送");
        await(".item");

        press("议题原件");

        assertThat(await(".matter-title").getText()).contains("明川省政务公开工作办法");
        assertThat(find("main").getText()).contains("送审日期", "2026-09-08", "送审文本与上会文本一致");
        assertThat(find(".matter details:not([open])").getText()).startsWith("没有填写的");
        looksRight("matter");
        fitsAPhone("matter");
        printed("matter");
        go("/reviews?unit=" + "省委办公厅");
        assertThat(find("thead").getText()).contains("经办");
        fitsAPhone("queue-with-holders");
    }

    @Test
    void showsAnAuditorWhetherTheRecordsHold() {
        go("/audit");
        press("核验台账");

        assertThat(await("#run .good").getText()).contains("台账完整");
        looksRight("audit");
        fitsAPhone("audit");
    }

    private void fitsAPhone(String name) {
        width(1280);
        Settled.await(browser());
        PageLook look = new PageLook(browser());
        look.screenshot(Path.of("target", "screenshots", name + "-wide.png"));
        width(390);
        Settled.await(browser());
        assertThat(look.overflow()).isEmpty();
        look.screenshot(Path.of("target", "screenshots", name + "-390.png"));
        width(1280);
    }
}
