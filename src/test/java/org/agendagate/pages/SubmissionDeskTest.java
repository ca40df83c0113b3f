package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.agendagate.sheets.SheetTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
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
        assertThat(find(".paper").getText()).contains("不具备上会条件").containsPattern("〔2026〕\\d+号");
        looksRight("notice");
        printed("notice");

        go(decision);
        press("具备上会条件议题清单");
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

    @Test
    void readsAChosenDocumentAndFillsInWhatTheFormSaysOfIt() throws IOException {
        go("/packets");
        press("新建报送包");
        await("#packet");
        press("增加文件");
        Path file = Files.writeString(directory.resolve("公开办法.txt"), "第一条 为了规范公开，制定本办法。");
        Path marked = Files.writeString(directory.resolve("marked.txt"), "机密★10年\n第一条 略。");
        WebElement chooser = await("[data-document='/items/0/documents/0']");

        chooser.sendKeys(marked.toAbsolutePath().toString());
        await(".chosen [role=status]");
        awaitText(".chosen [role=status]", "带有密级标志");
        assertThat(value("fileHash")).isEmpty();
        chooser.sendKeys(file.toAbsolutePath().toString());
        awaitText(".chosen [role=status]", "已填好");

        assertThat(value("fileName")).isEqualTo("公开办法.txt");
        assertThat(value("fileHash")).startsWith("sha256:").hasSize(71);
        assertThat(value("textHash"))
                .startsWith("sha256-2:")
                .hasSize(73)
                .doesNotContain(value("fileHash").substring(7));
        assertThat(value("characters")).isEqualTo("16");
        assertThat(value("readable")).isEqualTo("true");
        looksRight("draft-document");
    }

    private String value(String field) {
        return String.valueOf(
                find("[name='/items/0/documents/0/" + field + "']").getDomProperty("value"));
    }

    private void awaitText(String css, String text) {
        new WebDriverWait(browser(), Duration.ofSeconds(30))
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    @Test
    void beginsTheNextRevisionWithWhatIsLeftToDo() throws IOException {
        takeIn(sample("YTBS-2026-7002"));
        press("正式报送");
        await(".item");
        press("YTBS-2026-7002");
        await("main form");
        looksRight("packet");

        press("修改后重新报送");
        await("#packet");

        assertThat(find("[name='/revision']").getAttribute("value")).isEqualTo("2");
        assertThat(find("[name='/items/1/cureNotes/0/ruleId']").getAttribute("value"))
                .isEqualTo("G03");
        // It may stay empty: of what is found no more, the gate writes the note itself.
        assertThat(find("[name='/items/1/cureNotes/0/note']").getDomProperty("value"))
                .isEqualTo("");
        assertThat(find("[id='/items/1/cureNotes/0/note']").getAttribute("textContent"))
                .doesNotContain("未填写");
    }

    @Test
    void namesTheCellsOfASheetThatIsNoPacketYet() throws IOException {
        Path sheet = Files.write(directory.resolve("sheet.xlsx"), SheetTemplate.write());
        send(sheet);

        assertThat(await("main table.places").getText()).contains("报送包!B2", "报送编号未填写", "报送包!B8", "议题!A3");
        seenIn("file-problems", "zh-CN");

        go("/packets?lang=en");
        find("#file").sendKeys(sheet.toAbsolutePath().toString());
        press("Import");

        assertThat(await("main table.places").getText())
                .contains("报送包!B8", "\"Meeting number\" is missing", "议题!A3")
                .doesNotContain("未填写");
        seenIn("file-problems", "en");
    }

    @Test
    void keepsNothingOfWhatIsClassified() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        String draft = path();
        new Select(find("[name='/secrecy']")).selectByValue("SECRET_OFFLINE");

        assertThat(await("main [role=alert]").getText()).contains("不予受理", "如系误判");
        assertThat(find("main .places").getText()).isEqualTo("密级声明");
        seenIn("classified", "zh-CN");

        go(draft);
        await("#packet");
        assertThat(list("[name='/secrecy'] option:checked[value=SECRET_OFFLINE]"))
                .isEmpty();
    }

    @Test
    void bringsBackWhatWasTypedWhenTheSessionIsLost() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        String draft = path();
        browser().manage().deleteAllCookies();
        find("[name='/packetNo']").sendKeys("YTBS-2026-7004");
        press("正式报送");
        await("#username, main.narrow h1");
        logInAs("demo");

        go(draft);

        assertThat(await("#restored").getText()).startsWith("已恢复");
        assertThat(find("[name='/packetNo']").getAttribute("value")).isEqualTo("YTBS-2026-7004");
        consoleErrors();
    }

    private void takeIn(Path file) {
        send(file);
        await("#packet");
    }

    private void send(Path file) {
        go("/packets");
        find("#file").sendKeys(file.toAbsolutePath().toString());
        press("导入");
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
