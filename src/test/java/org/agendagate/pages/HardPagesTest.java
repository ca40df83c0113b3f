package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages where there is much, where there is nothing, and where the line is slow. */
class HardPagesTest extends PageTest {
    private static final Path MEETING = Path.of("samples/packets/standing-committee-2026-10-12/packet.json");

    @TempDir
    private Path directory;

    @AfterEach
    void hurryAgain() {
        network(0);
    }

    /** In English those of the pages are seen that are made of the packet; the others are elsewhere. */
    @Test
    void holdsSixtyDocumentsAndTitlesWithoutABlank() throws IOException {
        go("/packets");
        find("#file").sendKeys(longPacket("HARD-2026-0001").toAbsolutePath().toString());
        press("导入");
        await("#check .badge");
        assertThat(list("[data-document]")).hasSize(62);
        looksRight("hard-draft");

        press("正式报送");
        await(".item");
        looksRight("hard-decision");
        String decision = path().replaceAll("\\?.*", "");
        press("告知单");
        await(".paper");
        seenIn("hard-notice", "zh-CN");
        printed("hard-notice");
        go(decision + "/fit-items");
        assertThat(find(".paper").getText()).contains("具备上会条件议题清单");
        seenIn("hard-fit-items", "zh-CN");
        go("/packets/HARD-2026-0001");
        seenIn("hard-packet", "zh-CN");
        go("/register?text=HARD-2026-0001");
        seenIn("hard-register", "zh-CN");
        go("/reviews");
        find("main tbody a").click();
        seenIn("hard-review", "zh-CN");
        go("/");
        seenIn("hard-home", "zh-CN");
    }

    @Test
    void saysWhereThereIsNothingYet() {
        logInAs("clerk-2");
        go("/");
        assertThat(find("main").getText()).contains("还没有草稿，也没有报送记录", "新建报送包");
        looksRight("home-empty");
        go("/packets");
        assertThat(find(".empty").getText()).startsWith("没有草稿。");
        looksRight("packets-empty");
        go("/register");
        assertThat(find(".empty").getText()).startsWith("台账还是空的");
        looksRight("register-empty");
    }

    @Test
    void showsThatAFormIsUnderWayAndSendsItOnce() {
        go("/packets");
        int before = drafts();
        network(2_000);

        // The driver waits for the next page, so the page itself looks at how it stands meanwhile.
        browser().executeScript("""
            const button = [...document.querySelectorAll("button")].find(one => one.textContent === "新建报送包");
            button.click();
            setTimeout(() => button.form.requestSubmit(), 50);
            setTimeout(() => sessionStorage.setItem("seen", JSON.stringify({
                busy: document.documentElement.classList.contains("busy"),
                told: document.getElementById("content").getAttribute("aria-busy"),
                off: button.disabled,
                words: document.getElementById("notice").textContent,
            })), 1300);
            """);
        await("#packet");

        assertThat((String) browser().executeScript("return sessionStorage.getItem('seen')"))
                .isEqualTo("{\"busy\":true,\"told\":\"true\",\"off\":true,\"words\":\"正在办理，请稍候……\"}");
        network(0);
        go("/packets");
        assertThat(drafts()).isEqualTo(before + 1);
    }

    @Test
    void showsThatACheckIsUnderWay() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        network(2_000);
        find("[name='/packetNo']").sendKeys("HARD-2026-0003");
        find("[name='/submittingUnit']").click();

        wait(10).until(driver -> !driver.findElements(By.cssSelector("html.busy #check[aria-busy=true]"))
                .isEmpty());

        assertThat(list("html.busy, #check[aria-busy]")).isEmpty();
        assertThat(find("#check .note").isDisplayed()).isTrue();
    }

    @Test
    void keepsWhatIsTypedWhereThereIsNoLine() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        String draft = path();
        browser()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        find("[name='/packetNo']").sendKeys("HARD-2026-0002");
        find("[name='/submittingUnit']").click();
        wait(10).until(driver -> find("#notice").getText().contains("连接不上服务"));
        network(0);

        go(draft);

        assertThat(await("#restored").getText()).startsWith("已恢复");
        assertThat(find("[name='/packetNo']").getDomProperty("value")).isEqualTo("HARD-2026-0002");
        consoleErrors();
    }

    private WebDriverWait wait(int seconds) {
        return new WebDriverWait(browser(), Duration.ofSeconds(seconds), Duration.ofMillis(50));
    }

    private int drafts() {
        return list("a[href^='/packets/drafts/']").size();
    }

    /** Every answer takes so long from now on. */
    private void network(int milliseconds) {
        browser().executeCdpCommand("Network.enable", Map.of());
        browser()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                false,
                                "latency",
                                milliseconds,
                                "downloadThroughput",
                                -1,
                                "uploadThroughput",
                                -1));
    }

    private Path longPacket(String packetNo) throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(MEETING));
        ArrayNode all = (ArrayNode) packet.path("items");
        ArrayNode some = packet.put("packetNo", packetNo).putArray("items");
        for (int item : List.of(1, 10, 11)) {
            some.add(all.get(item));
        }
        ((ObjectNode) some.get(0)).put("title", "关于山区水库安全度汛".repeat(30));
        ((ObjectNode) some.get(1)).put("title", "Regulation".repeat(30));
        ArrayNode documents = (ArrayNode) some.get(0).path("documents");
        ObjectNode first = (ObjectNode) documents.get(0);
        first.put("title", "Measures-of-the-Province".repeat(12).concat("0123456789ab"));
        for (int number = 2; number <= 60; number++) {
            documents.add(first.deepCopy().put("docNo", "D" + number));
        }
        return Files.writeString(directory.resolve("packet.json"), packet.toString());
    }
}
