package org.agendagate.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A hand that fills in forms by what stands beside the fields, as people do, and counts what it does in each step. */
final class Walk {
    private final ChromeDriver browser;
    private final List<String> steps = new ArrayList<>();
    private String within = "//main";
    private int inputs;
    private int clicks;

    Walk(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Does one step and tells it. */
    void step(String name, Runnable how) {
        inputs = 0;
        clicks = 0;
        long from = System.nanoTime();
        how.run();
        steps.add(String.format(
                Locale.ROOT,
                "walk, step %2d, %s: %d inputs, %d clicks, %.1f s",
                steps.size() + 1,
                name,
                inputs,
                clicks,
                (System.nanoTime() - from) / 1e9));
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    /** Looks for fields there from now on, an XPath. */
    Walk in(String place) {
        within = place;
        return this;
    }

    /** The whole packet's part of the form. */
    Walk inHead() {
        return in("//section[h2[normalize-space()='报送包']]");
    }

    Walk inItem(int number) {
        return in(String.format(Locale.ROOT, "//details[contains(@class,'itemform')][%d]", number));
    }

    /** A group or the last entry of a list of the part the hand is in, opened if it is closed. */
    Walk under(String legend) {
        String list = within + "//fieldset[contains(@class,'list')][legend[normalize-space()='%s']]".formatted(legend);
        Settled.await(browser);
        if (!browser.findElements(By.xpath(list)).isEmpty()) {
            return in(list + "/div[contains(@class,'entry')][last()]");
        }
        String group = within
                + "//details[contains(@class,'group')][summary/span[1][normalize-space()='%s']]".formatted(legend);
        if (browser.findElement(By.xpath(group)).getDomAttribute("open") == null) {
            click(group + "/summary");
        }
        return in(group);
    }

    Walk type(String label, String text) {
        WebElement field = field(label);
        inputs++;
        if ("datetime-local".equals(field.getDomAttribute("type")) || "date".equals(field.getDomAttribute("type"))) {
            typeDay(field, text);
        } else {
            field.clear();
            field.sendKeys(text);
        }
        return this;
    }

    /** Part by part, in the order in which the browser's own field of a day asks for them. */
    private void typeDay(WebElement field, String text) {
        String[] parts = text.split("[- :]", -1);
        boolean yearFirst = String.valueOf(
                        browser.executeScript("return new Intl.DateTimeFormat().resolvedOptions().locale"))
                .startsWith("zh");
        // A year may have six digits, so that the field waits for more.
        if (yearFirst) {
            field.sendKeys(parts[0], Keys.ARROW_RIGHT, parts[1], parts[2]);
        } else {
            field.sendKeys(parts[1], parts[2], parts[0], Keys.ARROW_RIGHT);
        }
        if (parts.length > 3) {
            field.sendKeys(parts[3], parts[4], yearFirst ? "" : "AM");
        }
    }

    Walk choose(String label, String option) {
        inputs++;
        new Select(field(label)).selectByVisibleText(option);
        return this;
    }

    Walk tick(String legend, String box) {
        inputs++;
        Settled.await(browser);
        browser.findElement(By.xpath(within
                        + "//fieldset[legend/span[1][normalize-space()='%s']]//label[normalize-space()='%s']/input"
                                .formatted(legend, box)))
                .click();
        return this;
    }

    Walk press(String words) {
        click(within + "//*[self::a or self::button or self::summary][normalize-space()='%s']".formatted(words));
        return this;
    }

    /** Presses what leads to another page, and waits for that. */
    Walk go(String words) {
        browser.executeScript("window.before = true");
        press(words);
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(driver -> Boolean.TRUE.equals(browser.executeScript("return window.before === undefined")));
        Settled.await(browser);
        return this;
    }

    private void click(String place) {
        clicks++;
        Settled.await(browser);
        browser.findElement(By.xpath(place)).click();
    }

    private WebElement field(String label) {
        Settled.await(browser);
        return browser.findElement(By.xpath(within
                + "//label[span[1][normalize-space()='%1$s'] or normalize-space()='%1$s']/following-sibling::*[1]"
                        .formatted(label)));
    }
}
