package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Whoever says which text was seen, reviewed, sent or changed picks the document; nobody has to type a digest. */
class TextPicksTest extends PageTest {
    private static final String OTHER = "sha256:" + "a".repeat(64);
    private static final String DOCUMENT = "/items/0/documents/0";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void offersTheItemsDocumentsWhereverATextIsMeant(String language) throws IOException {
        begin(language);
        add("/items/0/leaderOpinions");
        assertThat(boxes()).isEmpty();
        assertThat(find("[data-picks='/items/0/leaderOpinions/0/coversTextHashes-in'] + .hint")
                        .isDisplayed())
                .isTrue();
        add("/items/0/consultations");
        add("/items/0/documents");
        add(DOCUMENT + "/reviews");
        add(DOCUMENT + "/changes");
        String digest = digestOf("第一条 为了加强水库管理，制定本办法。");
        named(DOCUMENT + "/docNo").sendKeys("D1");
        named(DOCUMENT + "/title").sendKeys("水库管理办法", Keys.TAB);

        assertThat(boxes()).singleElement().extracting(WebElement::getText).isEqualTo("D1 水库管理办法");
        seenIn("draft-texts", language);

        WebElement box = find("[data-picks='/items/0/leaderOpinions/0/coversTextHashes-in'] input");
        WebElement covered = named("/items/0/leaderOpinions/0/coversTextHashes");
        box.sendKeys(Keys.SPACE);
        assertThat(value(covered)).isEqualTo(digest);
        covered.sendKeys("\n" + OTHER);
        assertThat(box.isSelected()).isTrue();
        box.sendKeys(Keys.SPACE);
        assertThat(value(covered)).isEqualTo(OTHER);
        covered.sendKeys("\n" + digest);
        assertThat(box.isSelected()).isTrue();

        List<String> single = List.of(
                DOCUMENT + "/reviews/0/reviewedTextHash",
                "/items/0/consultations/0/textHash",
                DOCUMENT + "/changes/0/fromTextHash",
                DOCUMENT + "/changes/0/toTextHash");
        for (String pointer : single) {
            picks(pointer).sendKeys(Keys.ARROW_DOWN);
            assertThat(value(named(pointer))).as(pointer).isEqualTo(digest);
            named(pointer).clear();
            named(pointer).sendKeys(OTHER, Keys.TAB);
            assertThat(value(picks(pointer))).as(pointer).isEmpty();
            new Select(picks(pointer)).selectByVisibleText("D1 水库管理办法");
        }
        find("button[name=do][value=check]").click();
        await("#check .note");

        assertThat(value(named("/items/0/leaderOpinions/0/coversTextHashes")).split("\\R"))
                .containsExactly(OTHER, digest);
        assertThat(find("[data-picks='/items/0/leaderOpinions/0/coversTextHashes-in'] input")
                        .isSelected())
                .isTrue();
        for (String pointer : single) {
            assertThat(value(named(pointer))).as(pointer).isEqualTo(digest);
            assertThat(new Select(picks(pointer)).getFirstSelectedOption().getText())
                    .as(pointer)
                    .isEqualTo("D1 水库管理办法");
        }
    }

    private void begin(String language) {
        go("/packets?lang=" + language);
        find("form[action='/packets/drafts'] button").click();
        await("#packet");
    }

    private void add(String list) {
        find("button[name=add][value='" + list + "']").click();
        await("[id='" + list + "/0']");
    }

    /** Has the service read a document of this text; the digest it told. */
    private String digestOf(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("水库管理办法.txt"), text);
        find("[data-document='" + DOCUMENT + "']")
                .sendKeys(file.toAbsolutePath().toString());
        new WebDriverWait(browser(), Duration.ofSeconds(30))
                .until(driver -> !value(named(DOCUMENT + "/textHash")).isEmpty());
        return value(named(DOCUMENT + "/textHash"));
    }

    private List<WebElement> boxes() {
        return list("[data-picks='/items/0/leaderOpinions/0/coversTextHashes-in'] label");
    }

    private WebElement picks(String pointer) {
        return find("[data-picks='" + pointer + "-in']");
    }

    private WebElement named(String pointer) {
        return find("[name='" + pointer + "']");
    }

    private static String value(WebElement field) {
        return String.valueOf(field.getDomProperty("value"));
    }
}
