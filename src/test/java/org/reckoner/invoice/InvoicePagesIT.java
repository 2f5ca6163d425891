package org.reckoner.invoice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;
import org.reckoner.it.Visitor;

/** A landlord looks at an invoice, opens what a line is made of, downloads it and takes a line back; the tenant only looks. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class InvoicePagesIT {
    private static final String OWNER = "owner@reckoner.example";
    private static final String LANDLORD = "landlord@reckoner.example";
    private static final String ADMINISTRATOR = "admin@harbour.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    private String tenant;
    private String invoice;

    @BeforeEach
    void issue() {
        var request = CHROMIUM.visitor(server).page().request();
        tenant =
                request.get(uri("/it/desk?table=tenant&of=Harbour%20Insurance")).text();
        var contract = ThreadLocalRandom.current().nextLong(1_000_000, 9_000_000);
        invoice = request.get(uri("/test/issue-invoice?tenant=" + tenant + "&contract=" + contract))
                .text();
    }

    @Test
    void aLandlordSeesWhyDownloadsAndTakesALineBack() {
        var landlord = CHROMIUM.visitor(server).logIn(LANDLORD);
        var page = landlord.page();
        landlord.open("/system/invoices.xhtml?status=OVERDUE");
        assertThat(page.locator("[id='list:rows']")).containsText("Harbour Insurance");
        landlord.open(address());
        assertThat(page.locator("main")).containsText("2,478.29");
        page.locator("[id='list:rows'] a").nth(4).click();
        assertThat(page.locator("main")).containsText("31,000 calls of Inbound calls");
        assertThat(page.locator("main")).containsText("484.20 USD");

        for (var name : List.of("invoice.pdf", "lines.csv")) {
            assertEquals(200, download(landlord, name).status(), name);
        }
        assertTrue(Arrays.toString(download(landlord, "invoice.pdf").body()).startsWith("[37, 80, 68, 70"));
        var refused = download(landlord, "xrechnung.xml");
        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("tax id"), refused.text());

        landlord.open(address());
        page.fill("[id='back:lines']", "2");
        page.click("[id='back:creditLines']");
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("[id='back:reasonMessage']")).containsText("Say why");
        page.fill("[id='back:reason']", "Not used");
        page.click("[id='back:creditLines']");
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("main")).containsText("-210.60");
        landlord.open(address());
        assertThat(page.locator("main")).containsText("2,267.69");
        assertThat(page.locator("main")).containsText("Credited");
    }

    @Test
    void aTenantsAdministratorOnlyLooks() {
        var administrator = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        administrator.open("/system/invoices.xhtml");
        assertThat(administrator.page().locator("[id='list:rows']")).containsText("INV-");
        administrator.open("/system/invoice.xhtml?id=" + invoice);
        assertThat(administrator.page().locator("main")).containsText("2,478.29");
        assertEquals(0, administrator.page().locator("[id='back']").count());
        var csv = administrator.page().request().get(uri("/system/invoice/lines.csv?id=" + invoice));
        assertTrue(new String(csv.body(), StandardCharsets.UTF_8).contains("484.20"));
        var foreign = administrator.page().request().get(uri("/system/invoice/lines.csv?id=987654321012"));
        assertEquals(404, foreign.status());
    }

    @Test
    void everybodyCanReadIt() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 360)) {
                var visitor = CHROMIUM.visitor(server, width, colours).logIn(OWNER);
                for (var page : List.of("invoice", "invoice-guide", "invoice-line", "invoice-line.xhtml?line=5&")) {
                    visitor.open(
                            page.contains("?")
                                    ? address().replace("/invoice.xhtml?", "/" + page)
                                    : address().replace("/invoice.", "/" + page + ".") + "&line=1");
                    assertEquals(List.of(), visitor.accessibilityFaults(), page + " " + colours + " " + width);
                    assertFalse(visitor.scrollsSideways(), page + " " + colours + " " + width);
                }
            }
        }
    }

    private APIResponse download(Visitor visitor, String name) {
        return visitor.page().request().get(uri("/system/invoice/" + name + "?id=" + invoice + "&tenant=" + tenant));
    }

    private String address() {
        return "/system/invoice.xhtml?id=" + invoice + "&tenant=" + tenant;
    }

    private String uri(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }
}
