package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.agendagate.OfficeClock;
import org.agendagate.Server;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service with an H2 file behind a real browser; all tests that extend this share both. Each test begins
 * with a browser that nobody has used, logged in, in Chinese, 1280 pixels wide, and none may leave an error in the
 * browser's console. What is looked at here has come to rest first; who means to see something under way asks
 * {@link #browser()} itself. Whatever is submitted bears numbers of the test's own, for the records are shared.
 */
@ExtendWith(BrowserCondition.class)
@SpringBootTest(
        classes = {Server.class, OfficeClock.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class PageTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "page-test");
        properties.add("agendagate.database", () -> Databases.h2(directory.resolve("agenda-gate")));
    }

    @BeforeEach
    void beginInChinese() {
        Browser.forget();
        width(1280);
        logInAs("demo");
        go("/login?lang=zh-CN");
        consoleErrors();
    }

    /** Logs in by the form as a demonstration user, and out again whoever was logged in before. */
    final void logInAs(String user) {
        go("/login?lang=zh-CN");
        if (!list(".who span").isEmpty()) {
            if (find(".who span").getText().equals(user)) {
                return;
            }
            find(".who form button").click();
            await("main [role=status]");
        }
        find("#username").sendKeys(user);
        find("#password").sendKeys("known-to-tests");
        press("登录");
        await(".who span");
    }

    @AfterEach
    void consoleIsClean() {
        assertThat(consoleErrors()).isEmpty();
    }

    final ChromeDriver browser() {
        return Browser.get();
    }

    final void go(String path) {
        browser().get("http://127.0.0.1:" + port + path);
    }

    final String path() {
        Settled.await(browser());
        return browser().getCurrentUrl().replaceFirst("^http://[^/]*", "");
    }

    final WebElement find(String css) {
        Settled.await(browser());
        return browser().findElement(By.cssSelector(css));
    }

    final List<WebElement> list(String css) {
        Settled.await(browser());
        return browser().findElements(By.cssSelector(css));
    }

    /** Waits until it is there and seen, on a page at rest. */
    final WebElement await(String css) {
        return new WebDriverWait(browser(), Duration.ofSeconds(60), Duration.ofMillis(50))
                .withMessage(() -> css + " does not come to be on " + browser().getCurrentUrl() + ": "
                        + browser().executeScript("return document.body.innerText"))
                .until(driver -> Settled.isAtRest(browser())
                        ? ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css))
                                .apply(driver)
                        : null);
    }

    /** Presses the link or button that bears exactly these words. */
    final void press(String words) {
        Settled.await(browser());
        browser()
                .findElement(By.xpath("//*[self::a or self::button][normalize-space()='%s']".formatted(words)))
                .click();
    }

    /**
     * Looks at the page that is open in all the ways it must stand: 1280 and 768 pixels wide, with text of twice the
     * size, in Chinese and in English, which is photographed once. Of a page that no address brings back, only the language
     * it is in.
     *
     * @param name of the screenshots, {@code target/screenshots/<name>-<language>-<width>.png}
     */
    final void looksRight(String name) {
        String address = path();
        seenIn(name, "zh-CN");
        WebElement other = find(".who a[lang]");
        if (address.matches("/(\\?.*)?")
                || !String.valueOf(other.getDomAttribute("href")).startsWith("/?")) {
            other.click();
            seenIn(name, "en");
            go(withLanguage(address, "zh-CN"));
        }
    }

    private static String withLanguage(String address, String language) {
        String without = address.replaceAll("([?&])lang=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return without + (without.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** Looks at the page that is open, which no address brings back, in the language it is in. */
    final void seenIn(String name, String language) {
        PageLook look = new PageLook(browser());
        boolean chinese = language.equals("zh-CN");
        Settled.await(browser());
        assertThat(look.language()).isEqualTo(language);
        for (int width : List.of(1280, 768)) {
            width(width);
            Settled.await(browser());
            if (chinese || width == 1280) {
                look.screenshot(SCREENSHOTS.resolve(
                        String.format(Locale.ROOT, "%s-%s-%d.png", name, language.substring(0, 2), width)));
            }
            assertThat(look.overflow()).as("cut at %s, %d", name, width).isEmpty();
        }
        width(1280);
        assertThat(look.violations(chinese)).as("axe at %s", name).isEmpty();
        look.textSize("200%");
        assertThat(look.overflow()).as("cut at %s, 200 %%", name).isEmpty();
        if (chinese) {
            look.screenshot(SCREENSHOTS.resolve(name + "-zh-large.png"));
        }
        look.textSize("");
        if (chinese) {
            assertThat(look.latinWords()).as("left in English at %s", name).isEmpty();
        } else {
            assertThat(look.untranslated())
                    .as("words without English at %s", name)
                    .isEmpty();
        }
    }

    /** Prints the page that is open, to {@code target/screenshots/<name>.pdf}. */
    final void printed(String name) {
        Settled.await(browser());
        new PageLook(browser()).print(SCREENSHOTS.resolve(name + ".pdf"));
    }

    final void width(int pixels) {
        browser().manage().window().setSize(new Dimension(pixels, 900));
    }

    /** What the browser complained about since last asked. */
    final List<String> consoleErrors() {
        return browser().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 4"))
                .toList();
    }
}
