package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is typed when the session is lost, at whichever desk, is there again after the next login. */
class LostSessionTest extends PageTest {
    private static int last;

    @TempDir
    private Path directory;

    private final String packetNo = String.format(Locale.ROOT, "LOST-2026-%04d", ++last);

    @AfterEach
    void leaveNothing() {
        browser().manage().deleteAllCookies();
        consoleErrors();
    }

    @Test
    void bringsBackAPacket() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        String draft = path();
        checkNothingByItself();
        find("[name='/packetNo']").sendKeys(packetNo);
        find("[name='/items/0/touches'][value=MONEY]").click();
        loseSessionOnTheServer();

        press("正式报送");
        comeBackAs("demo", draft);

        assertThat(find("#restored").getText()).startsWith("已恢复");
        assertThat(value("[name='/packetNo']")).isEqualTo(packetNo);
        assertThat(find("[name='/items/0/touches'][value=MONEY]").isSelected()).isTrue();
        assertThat(find("[id='/items/0/money']").isDisplayed()).isTrue();
        press("保存并自查");
        await("#check .note");
        assertNothingIsKept();
    }

    @Test
    void asksToLogInWhereTheCheckFindsNoSession() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        String draft = path();
        browser().manage().deleteAllCookies();

        find("[name='/packetNo']").sendKeys(packetNo);
        find("[name='/submittingUnit']").click();
        comeBackAs("demo", draft);

        assertThat(value("[name='/packetNo']")).isEqualTo(packetNo);
    }

    @Test
    void bringsBackAReasonForWithdrawal() throws IOException {
        submit();
        go("/packets/" + packetNo);
        find("details.card > summary").click();
        find("#reason").sendKeys("材料需要补充");
        loseSessionOnTheServer();

        find("input[name=sure]").click();
        press("撤回");
        comeBackAs("demo", "/packets/" + packetNo);

        assertThat(value("#reason")).isEqualTo("材料需要补充");
        assertThat(find("input[name=sure]").isSelected()).isTrue();
        press("撤回");
        assertThat(await("main .told.good").getText()).contains("已经撤回");
        assertNothingIsKept();
    }

    @Test
    void bringsBackAReviewersReason() throws IOException {
        submit();
        logInAs("legal");
        go("/reviews?unit=" + unit());
        find("main tbody a").click();
        String flag = path();
        find("#reason").sendKeys("文本与送审的一致");
        browser().manage().deleteAllCookies();

        find("button[value=CLEARED]").click();
        comeBackAs("legal", flag);

        assertThat(value("#reason")).isEqualTo("文本与送审的一致");
        find("button[value=CLEARED]").click();
        assertThat(await("main .told.good").getText()).contains("已放行");
        assertNothingIsKept();
    }

    @Test
    void bringsBackARuleFileAsLongAsItMayBe() {
        String file = "/rules/edit?file=integrity/department-positions.drl";
        go(file);
        await(".CodeMirror");
        browser().executeScript("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", longText());
        loseSessionOnTheServer();
        // What saving sends; the rules that came with the service cannot be saved.
        browser().executeScript("document.getElementById('editor').submit()");
        comeBackAs("demo", file);

        assertThat(browser().executeScript("return document.querySelector('.CodeMirror').CodeMirror.getValue()"))
                .isEqualTo(longText());
    }

    @Test
    void bringsBackANewUserAndNoPassword() {
        logInAs("admin");
        go("/account");
        find("#before").sendKeys("known-to-tests");
        go("/users");
        find("#name").sendKeys("lost-user");
        find("#division").sendKeys("法规处");
        find("form[aria-labelledby=add] input[value=LEGAL]").click();
        assertThat((String) browser().executeScript("return JSON.stringify(localStorage)"))
                .contains("lost-user")
                .doesNotContain("known-to-tests");
        loseSessionOnTheServer();

        find("form[aria-labelledby=add] button").click();
        comeBackAs("admin", "/users");

        assertThat(value("#name")).isEqualTo("lost-user");
        assertThat(value("#division")).isEqualTo("法规处");
        assertThat(find("form[aria-labelledby=add] input[value=LEGAL]").isSelected())
                .isTrue();
    }

    @Test
    void leavesToTheNextUserNothingOfTheOneBefore() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        String draft = path();
        find("[name='/packetNo']").sendKeys(packetNo);
        find(".who form button").click();
        await("#username");

        assertNothingIsKept();
        logInAs("demo");
        go(draft);
        assertThat(find("#restored").isDisplayed()).isFalse();
    }

    @Test
    void forgetsWhatTheCheckFindsClassified() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        typeClassifiedTitle();

        assertThat(await("main [role=alert]").getText()).contains("不予受理");
        assertNothingIsKept();
    }

    @Test
    void forgetsWhatTheCheckFindsClassifiedThoughMoreIsTypedMeanwhile() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        typeMoreWhileTheCheckIsUnderWay();
        typeClassifiedTitle();

        assertThat(await("main [role=alert]").getText()).contains("不予受理");
        assertNothingIsKept();
    }

    @Test
    void keepsWhatIsTypedAfterACheckThatFoundNothingClassified() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        press("保存并自查");
        await("#check .note");
        assertThat(find("body").getDomAttribute("data-taken")).isNotEmpty();
        typeMoreWhileTheCheckIsUnderWay();
        find("[name='/packetNo']").sendKeys(packetNo);
        find("[name='/submittingUnit']").click();
        await("body[data-answered]");

        assertThat((String) browser().executeScript("return JSON.stringify(localStorage)"))
                .contains(packetNo, "厅");
    }

    @Test
    void leadsFromALoginOfYesterdayToTheWayIn() {
        go("/packets");
        loseSessionOnTheServer();

        press("新建报送包");

        assertThat(await("main [role=status]").getText()).startsWith("登录已失效");
    }

    private void typeClassifiedTitle() {
        find("[name='/items/0/title']").sendKeys("机密★10年 关于某事的汇报");
        find("[name='/submittingUnit']").click();
    }

    private void typeMoreWhileTheCheckIsUnderWay() {
        browser().executeScript("""
                document.addEventListener("htmx:beforeSend", () => {
                  const field = document.querySelector("[name='/submittingUnit']");
                  field.value += "厅";
                  field.dispatchEvent(new Event("input", {bubbles: true}));
                }, {once: true});
                document.addEventListener("htmx:afterOnLoad", () => (document.body.dataset.answered = ""), {once: true});
                """);
    }

    /** The check that follows a pause in typing would be the first to find no session. */
    private void checkNothingByItself() {
        browser().executeScript("window.setTimeout = () => 0");
    }

    /** As after half an hour: the browser still has its cookie, and the service no longer knows it. */
    private void loseSessionOnTheServer() {
        browser().manage().deleteCookieNamed("AGENDAGATE");
        browser().manage().addCookie(new Cookie("AGENDAGATE", "00000000000000000000000000000000"));
    }

    private void comeBackAs(String user, String to) {
        assertThat(await("main [role=status]").getText()).startsWith("登录已失效");
        find("#username").sendKeys(user);
        find("#password").sendKeys("known-to-tests");
        press("登录");
        await(".who span");
        assertThat(path()).isEqualTo(to);
    }

    private void assertNothingIsKept() {
        new WebDriverWait(browser(), Duration.ofSeconds(10))
                .withMessage(() -> "kept: " + kept())
                .until(driver -> kept().equals("{}"));
    }

    private String kept() {
        return String.valueOf(browser().executeScript("return JSON.stringify(localStorage)"));
    }

    private String value(String css) {
        return String.valueOf(find(css).getDomProperty("value"));
    }

    private static String longText() {
        return "package integrity\n\n// 第三条 很长的政策原文。\n".repeat(2_000);
    }

    private String unit() {
        return "省委办公厅（" + packetNo + "）";
    }

    private void submit() throws IOException {
        logInAs("clerk");
        Path file = Files.writeString(
                directory.resolve("packet.json"),
                Flagged.json(packetNo, 1, 1, packet -> ((ObjectNode) packet.at("/items/0")).put("leadUnit", unit())));
        go("/packets");
        find("#file").sendKeys(file.toAbsolutePath().toString());
        press("导入");
        await("#packet");
        press("正式报送");
        await(".item");
        logInAs("demo");
    }
}
