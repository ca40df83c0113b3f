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

/** From a submission to its rows in the register and its share of the figures. */
class RegisterPagesTest extends PageTest {
    private static final Path MEETING = Path.of("samples/packets/standing-committee-2026-10-12/packet.json");

    @TempDir
    private Path directory;

    @Test
    void findsItemsAndCountsThem() throws IOException {
        submit("YTBS-2026-7501");

        go("/register");
        looksRight("register");
        printed("register");
        find("#text").sendKeys("7501");
        find("main form button").click();
        await("main tbody tr");

        assertThat(list("main tbody tr")).hasSize(5);
        assertThat(find("main [role=status]").getText()).isEqualTo("共 5 条");
        assertThat(find("#text").getAttribute("value")).isEqualTo("7501");
        assertThat(find("main .heading a").getDomAttribute("href"))
                .startsWith("/register/sheet.xlsx?")
                .contains("text=7501");

        go("/");
        find("main a[href='/register?toRevise=true']").click();
        await("#toRevise:checked");
        assertThat(list("main tbody tr .badge"))
                .isNotEmpty()
                .allSatisfy(badge -> assertThat(badge.getText()).isEqualTo("不予上会"));

        go("/figures");
        assertThat(find("main").getText()).contains("首次报送即具备上会条件");
        looksRight("figures");
        printed("figures");

        go("/rules/G03");
        assertThat(find("main dl").getText()).contains("命中次数");
    }

    @Test
    void tellsWhereNothingFitsAndWhatIsNoDay() {
        go("/register?text=%E6%B2%A1%E6%9C%89");
        assertThat(find(".empty").getText()).startsWith("没有符合条件的记录");
        looksRight("register-none");

        go("/register?from=yesterday");
        assertThat(find("main [role=alert]").getText()).contains("2026-10-12");

        go("/figures?year=2019&quarter=2");
        assertThat(find(".empty").getText()).startsWith("这一时期还没有作出过结论");
        looksRight("figures-none");
    }

    @Test
    void keepsAdministratorsOut() {
        logInAs("admin");
        go("/register");

        assertThat(find("h1").getText()).isEqualTo("无权办理");
    }

    private void submit(String packetNo) throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(MEETING));
        ArrayNode all = (ArrayNode) packet.path("items");
        ArrayNode some = packet.put("packetNo", packetNo).putArray("items");
        for (int item : List.of(1, 2, 9, 10, 11)) {
            some.add(all.get(item));
        }
        go("/packets");
        find("#file")
                .sendKeys(Files.writeString(directory.resolve("packet.json"), packet.toString())
                        .toAbsolutePath()
                        .toString());
        press("导入");
        await("#packet");
        press("正式报送");
        await(".item");
    }
}
