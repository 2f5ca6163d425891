package org.reckoner.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;
import org.reckoner.it.Visitor;

/** Numbers in front of a browser: ordered, found, released, put right by two at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class NumbersPageIT {
    private static final String ADMINISTRATOR = "admin@harbour.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    private final String digits = "49302" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);

    private static void looksRight(Visitor visitor) {
        assertEquals(List.of(), visitor.accessibilityFaults());
        assertFalse(visitor.scrollsSideways());
    }

    private Visitor ordered() {
        var visitor = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        var page = visitor.page();
        visitor.open("/directory/numbers.xhtml");
        page.fill("[id='new:number']", "030 " + digits.substring(4));
        page.fill("[id='new:kind_input']", "DID");
        page.keyboard().press("Escape"); // the suggestions would lie over the button
        visitor.press("Order number");
        assertThat(page.locator("[id='new:numberMessage']")).containsText("country’s code");
        page.fill("[id='new:number']", "+" + digits);
        visitor.press("Order number");
        page.waitForURL("**/directory/number.xhtml?id=*");
        return visitor;
    }

    @Test
    void aNumberIsOrderedFoundAndReleased() {
        var visitor = ordered();
        var page = visitor.page();
        assertThat(page.locator(".rk-facts-list").first()).containsText("DID");
        looksRight(visitor);
        page.fill("[id='release:releasedOn_input']", "1999-01-01");
        visitor.press("Release number");
        assertThat(page.locator("[id='release:releasedOnMessage']")).containsText("cannot be before");
        page.fill("[id='release:releasedOn_input']", "2090-03-01");
        visitor.press("Release number");
        assertThat(page.locator("#main")).containsText("1 Mar 2090");
        assertThat(page.locator("[id='release:go']")).hasCount(0);

        visitor.open("/directory/numbers.xhtml?held=today&q=" + digits.substring(4));
        assertThat(page.locator("[id='list:rows_data'] tr")).hasCount(1);
        assertThat(page.locator("[id='list:rows_data']")).containsText("+" + digits);
        var file = page.request()
                .get(page.evaluate(
                                "document.getElementById('list:export') ? document.getElementById('list:export').href"
                                        + " : document.getElementById('export').href")
                        .toString());
        assertEquals(200, file.status());
        assertTrue(file.text().contains("'+" + digits + ",DID,DE,"), file.text());
        assertTrue(file.text().contains(",2090-03-01,false"), file.text());
    }

    @Test
    void ofTwoWhoPutANumberRightNobodyLosesWhatWasTyped() {
        var one = ordered();
        var other = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(ADMINISTRATOR);
        other.open(one.path());
        other.page().fill("[id='correct:kind']", "MOBILE");
        one.page().fill("[id='correct:kind']", "TOLL_FREE");
        one.press("Save correction");
        assertThat(one.page().locator("#messages")).containsText("was put right");
        other.press("Save correction");
        assertThat(other.page().locator("[id='correct']")).containsText("TOLL_FREE");
        assertThat(other.page().locator("[id='correct:kind']")).hasValue("MOBILE");
        looksRight(other);
        other.press("Save correction");
        assertThat(other.page().locator(".rk-facts-list").first()).containsText("MOBILE");
    }
}
