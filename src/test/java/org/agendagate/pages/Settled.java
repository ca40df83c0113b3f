package org.agendagate.pages;

import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Waits until the page that is open is at rest: there whole and not about to be left, with nothing asked of the service
 * or about to be, nothing moving, and nothing dimmed because something is under way.
 */
final class Settled {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Runs in each page before the page's own scripts, and counts what is under way. */
    private static final String COUNTER = """
        (() => {
          // Of an answer, the page makes something shortly after it is there.
          const AFTERWARDS = 50;
          // A longer timer is somebody's patience; a shorter one goes round for ever in the editor.
          const isPause = after => after >= 200 && after <= 2000;
          const underWay = {asked: 0, pauses: new Set(), leaving: false};
          Object.defineProperty(window, "underWay", {value: underWay});
          const later = window.setTimeout.bind(window);
          const never = window.clearTimeout.bind(window);
          const answered = () => later(() => underWay.asked--, AFTERWARDS);
          window.setTimeout = (what, after, ...rest) => {
            if (!isPause(after)) {
              return later(what, after, ...rest);
            }
            const timer = later(() => {
              underWay.pauses.delete(timer);
              what(...rest);
            }, after);
            underWay.pauses.add(timer);
            return timer;
          };
          window.clearTimeout = timer => {
            underWay.pauses.delete(timer);
            never(timer);
          };
          const ask = window.fetch.bind(window);
          window.fetch = (...what) => {
            underWay.asked++;
            return ask(...what).finally(answered);
          };
          const send = XMLHttpRequest.prototype.send;
          XMLHttpRequest.prototype.send = function (...what) {
            underWay.asked++;
            this.addEventListener("loadend", answered, {once: true});
            return send.apply(this, what);
          };
          // What is taken home leaves the page where it is.
          let taking = false;
          const file = "a[href*='.docx'], a[href*='.xlsx']";
          window.addEventListener("click", event => (taking = event.target.closest(file) !== null), true);
          window.addEventListener("beforeunload", () => (underWay.leaving = !taking));
          window.addEventListener("pageshow", () => (underWay.leaving = false));
        })();
        """;

    private static final String AT_REST = """
        const underWay = window.underWay;
        return document.readyState === "complete"
            && (underWay === undefined
                || (!underWay.leaving && underWay.asked === 0 && underWay.pauses.size === 0))
            && document.fonts.status === "loaded"
            && document.querySelector("html.busy, [aria-busy=true], form[data-sent]") === null
            && document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added") === null
            && document.getAnimations().every(one => one.playState !== "running");
        """;

    private Settled() {}

    /** Has every page that is opened from now on count what is under way. */
    static void prepare(ChromeDriver browser) {
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", COUNTER));
    }

    static void await(ChromeDriver browser) {
        new WebDriverWait(browser, LONGEST, Duration.ofMillis(20))
                .withMessage(() -> "the page does not come to rest: " + browser.getCurrentUrl())
                .until(driver -> isAtRest(browser));
    }

    static boolean isAtRest(ChromeDriver browser) {
        return Boolean.TRUE.equals(browser.executeScript(AT_REST));
    }
}
