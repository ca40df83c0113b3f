package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What all pages share. */
class FrameTest extends PageTest {

    @Test
    void showsWhatWaitsForEachOfSeveralRoles() {
        go("/");

        assertThat(list("main h2").stream().map(WebElement::getText))
                .containsExactly("报送台", "法规审核台", "规则台", "台账", "用户");
        assertThat(find("nav [aria-current]").getText()).isEqualTo("首页");
        looksRight("home");
    }

    @ParameterizedTest
    @CsvSource({"clerk,报送台", "legal,法规审核台", "policy,规则台", "auditor,台账", "admin,用户"})
    void showsEachRoleItsOwnWork(String user, String desk) {
        logInAs(user);

        assertThat(list("main h2").stream().map(WebElement::getText)).containsExactly(desk);
        seenIn("home-" + user, "zh-CN");
        press(desk);
        assertThat(find("nav [aria-current]").getText()).isEqualTo(desk);
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
