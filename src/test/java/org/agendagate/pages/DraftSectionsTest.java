package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A form shows what its item touches, and never hides what is filled in or wrong; a new one knows its clerk. */
class DraftSectionsTest extends PageTest {
    private static final Path WITHOUT_TELEPHONE =
            Path.of("samples/form/agenda-form/G25-rejects-form-without-telephone/packet.json");

    private static final Map<String, String> FIELDS = Map.of(
            "personnel", "touches PERSONNEL",
            "money", "touches MONEY",
            "project", "types PROJECT",
            "property", "types PROPERTY",
            "staffing", "touches STAFFING",
            "majorDecision", "types MAJOR_ADMIN");

    @TempDir
    private Path directory;

    @Test
    void showsEachSectionAsLongAsTheItemTouchesIt() {
        begin();

        FIELDS.forEach((field, matter) -> {
            assertThat(section(field).isDisplayed()).as(field).isFalse();
            box(matter).sendKeys(Keys.SPACE);
            assertThat(section(field).isDisplayed()).as(field).isTrue();
            box(matter).sendKeys(Keys.SPACE);
            assertThat(section(field).isDisplayed()).as(field).isFalse();
        });
        assertThat(section("cureNotes").isDisplayed()).isFalse();
        looksRight("draft-folded");
    }

    @Test
    void keepsInSightWhatIsFilledIn() {
        begin();
        box("touches MONEY").sendKeys(Keys.SPACE);
        find("[id='/items/0/money'] > details > summary").click();
        WebElement amount = find("[name='/items/0/money/amountYuan']");
        amount.sendKeys("5000000", Keys.TAB);

        box("touches MONEY").sendKeys(Keys.SPACE);

        assertThat(amount.isDisplayed()).isTrue();
        amount.clear();
        box("touches MONEY").sendKeys(Keys.SPACE, Keys.SPACE);
        assertThat(amount.isDisplayed()).isFalse();
    }

    @Test
    void opensTheGroupOfAFieldWithAProblem() throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(WITHOUT_TELEPHONE));
        packet.put("packetNo", "YTBS-2026-7401").remove("handler");
        takeIn(packet);

        assertThat(await("[id='/handler'] > .notes").getText()).contains("G25");
        assertThat(find("[name='/handler/phone']").isDisplayed()).isTrue();
    }

    @Test
    void countsInTheFoldedItemsWhatIsToDoThere() throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(WITHOUT_TELEPHONE));
        packet.put("packetNo", "YTBS-2026-7402");
        ObjectNode item = (ObjectNode) packet.path("items").path(0);
        item.remove("title");
        for (int number = 2; number < 4; number++) {
            packet.withArray("/items").add(item.deepCopy().put("itemNo", "CW-2026-740" + number));
        }
        takeIn(packet);

        assertThat(find("[id='/items/2'] > summary").getText()).contains("1 处待处理");
        assertThat(find("[name='/items/2/title']").isDisplayed()).isFalse();
        find("#check a[href='#/items/2/title']").sendKeys(Keys.ENTER);
        assertThat(find("[name='/items/2/title']").isDisplayed()).isTrue();
        looksRight("draft-counted");
    }

    @Test
    void beginsANewPacketWithItsClerksUnitAndHandler() throws IOException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(WITHOUT_TELEPHONE));
        packet.put("packetNo", "YTBS-2026-7403").put("submittingUnit", "省能源局");
        packet.putObject("handler").put("name", "能源局经办人").put("phone", "0999-8600777");
        takeIn(packet);
        find("button[name=do][value=submit]").click();
        await(".item");

        begin();

        assertThat(value("/submittingUnit")).isEqualTo("省能源局");
        assertThat(value("/handler/name")).isEqualTo("能源局经办人");
        assertThat(find("[name='/handler/phone']").isDisplayed()).isTrue();
        find("[name='/handler/phone']").clear();
        find("[name='/handler/phone']").sendKeys("0999-8600888");
        find("button[name=do][value=check]").click();
        await("#check .note");

        begin();

        assertThat(value("/handler/phone")).isEqualTo("0999-8600888");
        assertThat(value("/packetNo")).isEmpty();
    }

    private void begin() {
        go("/packets");
        press("新建报送包");
        await("#packet");
    }

    private void takeIn(ObjectNode packet) throws IOException {
        Path file = Files.writeString(directory.resolve("packet.json"), packet.toString());
        go("/packets");
        find("#file").sendKeys(file.toAbsolutePath().toString());
        press("导入");
        await("#packet");
    }

    private WebElement box(String matter) {
        String[] words = matter.split(" ", -1);
        return find("[name='/items/0/%s'][value=%s]".formatted(words[0], words[1]));
    }

    private WebElement section(String field) {
        return find("[id='/items/0/" + field + "']");
    }

    private String value(String pointer) {
        return String.valueOf(find("[name='" + pointer + "']").getDomProperty("value"));
    }
}
