package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PrintOptions;

/** What can be told of the page that is open by looking at it. */
final class PageLook {
    private static final String AXE = resource("/axe.min.js");
    private static final int TALLEST = 5_000;
    /** What axe looks at that another language of the same page may lack. */
    private static final List<String> OF_WORDS = List.of(
            "html-has-lang",
            "html-lang-valid",
            "valid-lang",
            "document-title",
            "button-name",
            "link-name",
            "label",
            "select-name",
            "summary-name",
            "image-alt",
            "aria-command-name",
            "aria-input-field-name",
            "empty-heading",
            "empty-table-header",
            "label-title-only",
            "frame-title");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}[A-Za-z0-9.-]*");

    /** Words that officials write in Latin letters too. */
    private static final Set<String> USUAL =
            Set.of("JSON", "Excel", "xlsx", "docx", ".xlsx", ".docx", "Word", "MB", "Ctrl", "Esc", "Tab");

    private final ChromeDriver browser;

    PageLook(ChromeDriver browser) {
        this.browser = browser;
    }

    String language() {
        return (String) run("return document.documentElement.lang");
    }

    /** The whole page, as far as a picture can hold it. */
    void screenshot(Path file) {
        long width = (Long) run("return document.documentElement.clientWidth");
        long height = (Long) run("return document.documentElement.scrollHeight");
        Map<String, Object> shot = browser.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "optimizeForSpeed",
                        true,
                        "format",
                        "png",
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", Math.min(height, TALLEST), "scale", 1)));
        write(file, (String) Objects.requireNonNull(shot.get("data")));
    }

    /** The driver gives the browser ten seconds to print; a busy machine may need another try. */
    void print(Path file) {
        PrintOptions options = new PrintOptions();
        options.setPageSize(new org.openqa.selenium.print.PageSize(29.7, 21.0));
        options.setBackground(false);
        write(file, printed(options, 5).getContent());
    }

    private Pdf printed(PrintOptions options, int tries) {
        try {
            return browser.print(options);
        } catch (TimeoutException busy) {
            if (tries <= 1) {
                throw busy;
            }
            return printed(options, tries - 1);
        }
    }

    /**
     * What axe finds, one line for each.
     *
     * @param whole whether all is looked at and not only what hangs on words; contrast is not on a page of very many
     *     elements, which repeats what a shorter one of its kind shows
     */
    @SuppressWarnings("unchecked")
    List<String> violations(boolean whole) {
        if (run("return window.axe !== undefined").equals(false)) {
            browser.executeScript(AXE);
        }
        return (List<String>) Objects.requireNonNull(browser.executeAsyncScript("""
                const colours = document.querySelectorAll("*").length < 5000;
                const done = arguments[arguments.length - 1];
                const looked = arguments[0] ? {rules: {"color-contrast": {enabled: colours}}} : {runOnly: arguments[1]};
                axe.run(document, {resultTypes: ["violations"], ...looked}).then(
                    results => done(results.violations.flatMap(violation => violation.nodes.map(
                        node => violation.id + ": " + node.target + " " + node.html.substring(0, 150)
                            + " " + node.failureSummary.substring(0, 300)))),
                    failure => done(["axe failed: " + failure]));
                """, whole, OF_WORDS));
    }

    /** What sticks out of the page to the side. */
    @SuppressWarnings("unchecked")
    List<String> overflow() {
        return (List<String>) run("""
                const wide = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= wide) return [];
                return [...document.body.querySelectorAll("*")]
                    .filter(one => one.getBoundingClientRect().right > wide + 1)
                    .slice(-5)
                    .map(one => one.outerHTML.substring(0, 150))
                    .concat("wide " + document.documentElement.scrollWidth + " of " + wide);
                """);
    }

    /** {@code ""} for what the browser has. */
    void textSize(String size) {
        browser.executeScript("document.documentElement.style.fontSize = arguments[0]", size);
    }

    /** Latin words of the pages' own; what people wrote, numbers and codes bear {@code translate=no} or stand in code. */
    List<String> latinWords() {
        return WORD.matcher(ownWords())
                .results()
                .map(MatchResult::group)
                .filter(word -> !USUAL.contains(word))
                .distinct()
                .toList();
    }

    /** Keys that have no words. */
    List<String> untranslated() {
        return Pattern.compile("\\?\\?[^?]+\\?\\?")
                .matcher(ownWords())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private String ownWords() {
        return (String) run("""
                const page = document.body.cloneNode(true);
                page.querySelectorAll("code, kbd, pre, script, [translate=no], [lang=en]").forEach(one => one.remove());
                const told = [document.title, page.textContent];
                page.querySelectorAll("*").forEach(one => ["title", "aria-label", "placeholder", "alt"].forEach(
                    name => one.hasAttribute(name) && told.push(one.getAttribute(name))));
                return told.join("\\n");
                """);
    }

    private Object run(String script) {
        return Objects.requireNonNull(browser.executeScript(script));
    }

    private static void write(Path file, String base64) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(base64));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String resource(String name) {
        try (InputStream in = PageLook.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
