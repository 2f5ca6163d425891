package org.reckoner.statement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
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

/** A landlord, the tenant's administrator and its Admin look at a month. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class StatementPagesIT {
    private static final String LANDLORD = "landlord@reckoner.example";
    private static final String ADMINISTRATOR = "admin@harbour.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void aMonthOpensToItsDocumentsForWhoeverMaySeeThem() {
        var landlord = CHROMIUM.visitor(server).logIn(LANDLORD);
        var page = landlord.page();
        var request = page.request();
        var tenant =
                request.get(uri("/it/desk?table=tenant&of=Harbour%20Insurance")).text();
        var contract = ThreadLocalRandom.current().nextLong(1_000_000, 9_000_000);
        request.get(uri("/test/issue-invoice?tenant=" + tenant + "&contract=" + contract));

        landlord.open("/billing/statements.xhtml?tenant=" + tenant);
        assertThat(page.locator("[id='list:rows']")).containsText("So far");
        landlord.open("/billing/statement.xhtml?month=1999-03&tenant=" + tenant);
        assertThat(page.locator("h1")).hasText("March 1999");
        assertThat(page.locator("[id='figures']")).containsText("USD");
        assertThat(page.locator("[id='booked:entries']")).containsText("2,478.29");
        assertEquals(List.of(), landlord.accessibilityFaults());
        assertEquals(
                "%PDF",
                download(landlord, "statement.pdf?month=1999-03&tenant=" + tenant)
                        .text()
                        .substring(0, 4));
        page.locator("[id='issued:documents'] a").first().click();
        page.waitForURL("**/system/invoice.xhtml?id=*");

        var narrow = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(ADMINISTRATOR);
        narrow.open("/billing/statement.xhtml?month=1999-03");
        assertThat(narrow.page().locator("[id='booked:entries']")).containsText("2,478.29");
        assertEquals(List.of(), narrow.accessibilityFaults());
        assertFalse(narrow.scrollsSideways());
        var csv = download(narrow, "statement.csv?month=1999-03");
        assertTrue(csv.text().contains("1999-03-01,Opening balance,"), csv.text());
        assertEquals(404, download(narrow, "statement.csv?month=2999-03").status());
        assertEquals(404, download(narrow, "statement.csv?month=now").status());
        assertEquals(404, narrow.open("/billing/statement.xhtml?month=now").status());
        narrow.forgiveComplaints();
    }

    @Test
    void anAdminSeesTheOwnTenantsAndNoLinksThatLeadNowhere() {
        var admin = CHROMIUM.visitor(server);
        var email = admin.page()
                .request()
                .post(uri("/it/desk?like=" + ADMINISTRATOR + "&role=ADMIN"))
                .text();
        admin.logIn(email).open("/billing/statements.xhtml");
        assertThat(admin.page().locator("h1")).hasText("Statements");
        admin.open("/billing/statement.xhtml?month=1999-03");
        assertEquals(
                0,
                admin.page().locator("[id='issued:documents'] a[href*=invoice]").count());
    }

    private APIResponse download(Visitor visitor, String name) {
        return visitor.page().request().get(uri("/billing/statement/" + name));
    }

    private String uri(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }
}
