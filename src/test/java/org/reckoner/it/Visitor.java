package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a browser. */
public class Visitor {
    /** Of the sample installation, as the build configures it. */
    public static final String PASSWORD = "sample-password-for-tests";

    private final String server;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String server, BrowserContext window) {
        this.server = server;
        this.window = window;
        this.page = window.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " of " + message.location() + " @ " + page.url());
            }
        });
    }

    public Page page() {
        return page;
    }

    public Visitor logIn(String email) {
        return logIn(email, PASSWORD);
    }

    public Visitor logIn(String email, String password) {
        open("/login.xhtml");
        page.fill("[id='form:email']", email);
        page.click("[id='form:next']");
        page.fill("[id='form:password']", password);
        page.click("[id='form:logIn']");
        page.waitForURL("**/index.xhtml");
        return this;
    }

    public Response open(String path) {
        return page.navigate(server + path);
    }

    /** Where the visitor is, without the server. */
    public String path() {
        return page.url().substring(server.length());
    }

    public void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** What the browser complained of is forgiven: the test looked for it. */
    public void forgiveComplaints() {
        complaints.clear();
    }

    /** What the visitor's system prefers from now on; the page follows at once. */
    public void prefer(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    /** What axe finds wrong with the page for people who cannot see it or use no mouse. */
    public List<String> accessibilityFaults() {
        // in the page itself, which has no frames: the other way opens a second one for each look
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .limit(5)
                                        .toList())
                        .toList();
    }

    /** Whether the page is wider than the window. */
    public boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    void leave(boolean failed) {
        if (failed) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", System.nanoTime() + ".png"))
                    .setFullPage(true));
        }
        window.close();
        if (!failed) {
            assertEquals(List.of(), complaints, "the browser's console");
        }
    }
}
