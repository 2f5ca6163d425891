package org.reckoner.tax;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;

/** A landlord keeps the taxes of a tenant. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class TaxesPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void aTaxIsAddedRefusedTwiceAndTakenBack() {
        var desk = "http://127.0.0.1:" + server.getPort() + "/it/desk?table=tenant&of=Harbour%20Insurance";
        var tenant = CHROMIUM.visitor(server).page().request().get(desk).text();
        var visitor = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn("landlord@reckoner.example");
        visitor.open("/system/taxes.xhtml?tenant=" + tenant);
        add(visitor.page(), "VAT", "20", "2190-01-01");
        assertThat(visitor.page().locator("[id='list:rows']")).containsText("VAT");
        assertThat(visitor.page().locator("[id='list:rows']")).containsText("Telco services");
        assertEquals(List.of(), visitor.accessibilityFaults());
        assertFalse(visitor.scrollsSideways());
        add(visitor.page(), "VAT", "5", "2190-02-01");
        assertThat(visitor.page().locator("[id='adding:taxFromOnMessage']"))
                .containsText("There is a tax of that name");
        assertThat(visitor.page().locator("[id='adding:taxPercent']")).hasValue("5");
        visitor.page().click("[id='list:rows:0:remove']");
        assertThat(visitor.page().locator("main")).containsText("Invoices of this tenant have no taxes.");
    }

    private static void add(Page page, String name, String percent, String from) {
        page.fill("[id='adding:taxName']", name);
        page.fill("[id='adding:taxPercent']", percent);
        page.fill("[id='adding:taxFromOn']", from);
        page.locator("[id='adding:sectionTELCO'] .ui-chkbox-box").click();
        page.click("[id='adding:add']");
    }
}
