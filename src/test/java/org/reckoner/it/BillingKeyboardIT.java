package org.reckoner.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** quality.md 4: every tab of Administration, Billing is reached and left with the keyboard alone, and shows where one is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // keys are the same on each
class BillingKeyboardIT {
    private static final int KEYS_MAX = 120;

    private static final String FOCUSED =
            "() => { const e = document.activeElement; return (e.getAttribute('href') || e.id || '') }";

    /** Whether the focus can be seen, and everything that takes it is on the screen. */
    private static final String VISIBLE =
            "() => { const e = document.activeElement, b = e.getBoundingClientRect(), s = getComputedStyle(e);"
                    + " return b.width > 0 && b.height > 0 && (s.outlineStyle !== 'none' || s.boxShadow !== 'none') }";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void everyTabIsReachedByKeys() {
        var visitor = CHROMIUM.visitor(server).logIn("admin@harbour.example");
        var page = visitor.page();
        visitor.open("/billing/account.xhtml");
        var tabs = page.locator("nav.rk-tabs[aria-label='Billing'] a");
        var count = tabs.count();
        assertTrue(count >= 7, "tabs: " + count);
        for (var i = 0; i < count; i++) {
            var href = tabs.nth(i).getAttribute("href");
            tabUntil(page, href);
            assertEquals(true, page.evaluate(VISIBLE), "the focus on " + href + " is seen");
            page.keyboard().press("Enter");
            page.waitForURL("**" + href);
            assertThat(page.locator("nav.rk-tabs a[aria-current=page]").first()).hasAttribute("href", href);
            tabUntilIn(page);
        }
    }

    private static void tabUntil(Page page, String href) {
        for (var keys = 0; keys < KEYS_MAX; keys++) {
            page.keyboard().press("Tab");
            if (href.equals(page.evaluate(FOCUSED))) {
                return;
            }
        }
        throw new AssertionError("no key reaches " + href + " from " + page.url());
    }

    /** The skip link leads past the menu. */
    private static void tabUntilIn(Page page) {
        page.keyboard().press("Tab");
        assertTrue(page.evaluate(FOCUSED).toString().startsWith("#"), "the skip link is first on " + page.url());
    }
}
