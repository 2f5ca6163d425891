package org.reckoner.invoicing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/** A landlord tries the invoice run out, for one tenant and for all. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class InvoiceRunPageIT {
    private static final String LANDLORD = "landlord@reckoner.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void aLandlordSeesWhatWouldBeInvoicedWithItsLines() {
        var address = "http://127.0.0.1:" + server.getPort() + "/it/desk?table=tenant&of=Harbour%20Insurance";
        var tenant = CHROMIUM.visitor(server).page().request().get(address).text();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 360)) {
                var visitor = CHROMIUM.visitor(server, width, colours).logIn(LANDLORD);
                visitor.open("/system/due-invoices.xhtml?tenant=" + tenant);
                visitor.page().click("[id='form:look']");
                var rows = visitor.page().locator("[id='form:rows']");
                assertThat(rows).containsText("K-GBP");
                rows.locator(".ui-row-toggler").first().click();
                assertThat(rows.locator(".rk-table").first()).containsText("Quantity");
                assertEquals(List.of(), visitor.accessibilityFaults(), colours + " " + width);
                assertFalse(visitor.scrollsSideways(), colours + " " + width);
            }
        }
    }

    @Test
    void allTenantsAreTriedSomeAtATime() {
        var landlord = CHROMIUM.visitor(server).logIn(LANDLORD);
        landlord.open("/system/due-invoices.xhtml");
        landlord.page().click("[id='form:look']");
        assertThat(landlord.page().locator("main")).containsText("Tenants 1 to ");
        assertThat(landlord.page().locator("[id='form:rows']")).containsText("Harbour Insurance");
    }
}
