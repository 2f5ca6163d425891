package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A headless browser for a test class; each visitor has a window and cookies of their own and a clean console at the end. */
public class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<Visitor> visitors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var path = System.getProperty("reckoner.test.chromium", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(path))
                        .setArgs(FLAGS));
    }

    /** A visitor at a desk: 1440 pixels, light. */
    public Visitor visitor(URL server) {
        return visitor(server, 1440, ColorScheme.LIGHT);
    }

    public Visitor visitor(URL server, int width, ColorScheme colours) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(colours));
        // the server names itself by the machine's name and listens on loopback
        var visitor = new Visitor("http://127.0.0.1:" + server.getPort(), window);
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var all = List.copyOf(visitors);
        visitors.clear();
        assertAll(all.stream()
                .map(visitor ->
                        () -> visitor.leave(context.getExecutionException().isPresent())));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
    }
}
