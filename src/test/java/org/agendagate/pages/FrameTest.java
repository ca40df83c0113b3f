package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What all pages share. */
class FrameTest extends PageTest {

    @Test
    void leadsToTheFirstDesk() {
        go("/");

        assertThat(path()).startsWith("/packets");
        assertThat(find("nav [aria-current]").getText()).isEqualTo("报送台");
        looksRight("packets-empty");
    }

    @Test
    void remembersTheLanguage() {
        go("/packets");
        press("English");

        go("/packets");

        assertThat(find("h1").getText()).isEqualTo("Submission desk");
    }

    @Test
    void showsTheWayIn() {
        logInAs("demo");
        find(".who form button").click();
        assertThat(await("main [role=status]").getText()).isEqualTo("已退出登录。");

        find("#username").sendKeys("demo");
        find("#password").sendKeys("wrong");
        press("登录");

        assertThat(await("main [role=alert]").getText()).contains("用户名或者密码不正确");
        assertThat(list("main [role=status]")).isEmpty();
        looksRight("login");
    }

    @Test
    void tellsAnAddressThatIsNotThereAsAPage() {
        go("/no/such/page");

        assertThat(find("h1").getText()).isEqualTo("没有这个页面");
        looksRight("error-404");
    }

    @Test
    void keepsWhoMayNotFromADesk() {
        logInAs("auditor");
        go("/packets");

        assertThat(find("h1").getText()).isEqualTo("无权办理");
        assertThat(list("nav a[href='/packets']")).isEmpty();
    }

    @Test
    void skipsToTheContentByKeyboard() {
        go("/packets");

        find("body").sendKeys(Keys.TAB);

        assertThat(browser().switchTo().activeElement().getText()).isEqualTo("跳到正文");
        browser().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser().switchTo().activeElement().getTagName()).isEqualTo("main");
    }

    @Test
    void hasEveryWordInBothLanguages() throws IOException {
        assertThat(words("words_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("words.properties").stringPropertyNames());
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Desk.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
