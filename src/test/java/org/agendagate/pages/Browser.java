package org.agendagate.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * One headless Chromium for all tests of pages, started when first asked for and ended with the JVM.
 *
 * <p>{@code AGENDAGATE_TEST_BROWSER=required} makes its absence a failure; the tests are skipped otherwise.
 */
final class Browser {
    private static final String[] PLACES = {"/usr/bin/", "/usr/local/bin/", "/snap/bin/"};
    private static final String HOW = "no Chromium with ChromeDriver here, so the tests of pages are skipped; "
            + "apt-get install chromium chromium-driver fonts-noto-cjk brings them";

    private static @Nullable ChromeDriver running;

    private Browser() {}

    /** Why there is none, or empty where there is. */
    static Optional<String> whyMissing() {
        if (find("chromium").isPresent() && find("chromedriver").isPresent()) {
            return Optional.empty();
        }
        if ("required".equals(System.getenv("AGENDAGATE_TEST_BROWSER"))) {
            throw new IllegalStateException("AGENDAGATE_TEST_BROWSER requires a browser: " + HOW);
        }
        return Optional.of(HOW);
    }

    static synchronized ChromeDriver get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static ChromeDriver start() {
        try {
            Path profile = Files.createTempDirectory("agenda-gate-browser");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(find("chromium").orElseThrow().toString());
            options.addArguments(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--force-device-scale-factor=1",
                    "--hide-scrollbars",
                    "--force-prefers-reduced-motion",
                    "--lang=zh-CN",
                    "--user-data-dir=" + profile);
            options.setExperimentalOption(
                    "prefs",
                    Map.of(
                            "download.default_directory",
                            downloads().toAbsolutePath().toString()));
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
            options.setCapability("goog:loggingPrefs", logs);
            ChromeDriver driver = new ChromeDriver(
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(
                                    find("chromedriver").orElseThrow().toFile())
                            .withEnvironment(Map.of("LANGUAGE", "zh_CN"))
                            .withSilent(true)
                            .build(),
                    options);
            driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60)).scriptTimeout(Duration.ofMinutes(3));
            Settled.prepare(driver);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                driver.quit();
                delete(profile);
            }));
            return driver;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where what a page offers for download ends up, apart from that of the browser of another JVM. */
    static Path downloads() throws IOException {
        return Files.createDirectories(
                Path.of("target", "downloads", "" + ProcessHandle.current().pid()));
    }

    /** As a browser that nobody has used yet: nothing open, nobody logged in, nothing kept, a line that is there. */
    static void forget() {
        ChromeDriver browser = get();
        browser.get("about:blank");
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static Optional<Path> find(String program) {
        return Stream.of(PLACES)
                .map(place -> Path.of(place + program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException ignored) {
            // A file the browser still holds is the temporary directory's to clean up.
        }
    }
}
