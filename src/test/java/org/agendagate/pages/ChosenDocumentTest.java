package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A document chosen in the form where answers come late, are refusals, or do not come. */
class ChosenDocumentTest extends PageTest {
    private static final String CHOOSER = "[data-document='/items/0/documents/0']";
    private static final String TOLD = ".chosen [role=status]";

    @TempDir
    private Path directory;

    @BeforeEach
    void openADocument() {
        go("/packets");
        press("新建报送包");
        await("#packet");
        press("增加文件");
        await(CHOOSER);
    }

    @AfterEach
    void leaveNothing() {
        consoleErrors();
    }

    @Test
    void keepsTheDigestsOfTheFileChosenLast() throws IOException {
        browser().executeScript("""
                const ask = window.fetch;
                let asked = 0;
                window.fetch = async (...what) => {
                  const answer = await ask(...what);
                  const known = await answer.json();
                  if (asked++ === 0) {
                    await new Promise(go => (window.letTheFirstGo = go));
                  }
                  return {ok: true, status: 200, headers: answer.headers, json: async () => known};
                };
                """);
        choose("first.txt", "第一条 先选的。");
        wait(driver -> Boolean.TRUE.equals(browser().executeScript("return window.letTheFirstGo !== undefined")));
        choose("second.txt", "第一条 后选的，也是更长的。");
        awaitTold("已填好");
        String digest = value("fileHash");
        browser().executeScript("document.querySelector(arguments[0]).textContent = ''", TOLD);

        browser().executeAsyncScript("const done = arguments[0]; window.letTheFirstGo(); setTimeout(done, 0);");

        assertThat(value("fileName")).isEqualTo("second.txt");
        assertThat(value("fileHash")).isEqualTo(digest).startsWith("sha256:");
        assertThat(find(TOLD).getText()).isEmpty();
    }

    @Test
    void tellsARefusalFromALostLine() throws IOException {
        browser().executeScript("window.fetch = async () => new Response('', {status: 503});");
        choose("one.txt", "第一条 略。");
        awaitTold("操作没有完成");
        assertThat(find(TOLD).getText()).endsWith("(503)");

        browser().executeScript("window.fetch = async () => { throw new TypeError('no line'); };");
        choose("one.txt", "第一条 略。");
        awaitTold("连接不上服务");

        assertThat(value("fileHash")).isEmpty();
    }

    @Test
    void leadsFromALostSessionToTheWayInAndBackToTheForm() throws IOException {
        String draft = path().replaceAll("[?#].*", "");
        find("[name='/packetNo']").sendKeys("LOST-2026-7001");
        browser().manage().deleteCookieNamed("AGENDAGATE");
        browser().manage().addCookie(new Cookie("AGENDAGATE", "00000000000000000000000000000000"));

        choose("one.txt", "第一条 略。");

        await("#username").sendKeys("demo");
        assertThat(find("main [role=status]").getText()).startsWith("登录已失效");
        find("#password").sendKeys("known-to-tests");
        press("登录");
        assertThat(await("#restored").getText()).startsWith("已恢复");
        assertThat(path()).isEqualTo(draft);
        assertThat(find("[name='/packetNo']").getDomProperty("value")).isEqualTo("LOST-2026-7001");
    }

    private void choose(String name, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        find(CHOOSER).sendKeys(file.toAbsolutePath().toString());
    }

    private String value(String field) {
        return String.valueOf(
                find("[name='/items/0/documents/0/" + field + "']").getDomProperty("value"));
    }

    private void awaitTold(String text) {
        wait(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(TOLD), text));
    }

    private void wait(Function<? super WebDriver, Boolean> condition) {
        new WebDriverWait(browser(), Duration.ofSeconds(30)).until(condition);
    }
}
