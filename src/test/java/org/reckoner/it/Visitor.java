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

    private static final String AXE = AxeBuilder.getAxeScript();

    /** Axe's rules about colours; what the others find is the same in the light and in the dark. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String LOOK = """
            async rules => {
              const only = rules.length ? {runOnly: {type: 'rule', values: rules}} : {};
              const found = await axe.run({resultTypes: ['violations'], ...only});
              return found.violations.map(rule => `${rule.id} ${rule.help} `
                + rule.nodes.slice(0, 5).map(node => `${node.target} ${node.failureSummary}`).join('; '));
            }""";

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
        return faults(List.of());
    }

    /** Of a page that has been looked at in other colours: what axe finds wrong with these. */
    public List<String> colourFaults() {
        return faults(OF_COLOURS);
    }

    /** Has axe tell of faults alone: to describe all that is right takes longer than to look. */
    private List<String> faults(List<String> rules) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(LOOK, rules))
                .stream().map(String::valueOf).toList();
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
