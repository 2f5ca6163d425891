package org.reckoner.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;
import org.reckoner.it.Visitor;

/** The platform owner keeps the catalogue: adds a product, prices it, plans a change and imports a file. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class CataloguePageIT {
    private static final String OWNER = "owner@reckoner.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void aProductIsAddedPricedAndItsChangePlanned() {
        var code = "P" + System.nanoTime();
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        var page = visitor.page();
        visitor.open("/system/catalogue/new-product.xhtml");
        page.fill("[id='form:name']", "Wall board");
        visitor.press("Add product");
        page.waitForSelector("[id='form:codeMessage'] >> text=a value is needed");
        assertEquals("Wall board", page.inputValue("[id='form:name']"), "what was typed stays");
        page.fill("[id='form:code']", code);
        visitor.press("Add product");
        page.waitForURL("**/product.xhtml?id=*");

        price(visitor, "150.25", null);
        page.waitForSelector("text=150.25 USD holds from");
        price(visitor, "160", "2099-01-01");
        page.waitForSelector("text=160 USD holds from 1 Jan 2099.");
        price(visitor, "1", "2001-01-01");
        page.waitForSelector("[id='pricing:effectiveOnMessage'] >> text=what has begun is never changed");
        assertEquals(List.of(), visitor.accessibilityFaults());
        visitor.press("Take back");
        page.waitForSelector("text=was taken back");
        visitor.open("/system/catalogue/products.xhtml?q=" + code);
        assertTrue(page.locator("[id='list:rows']").innerText().contains("150.25"));
    }

    private static void price(Visitor visitor, String price, String from) {
        var page = visitor.page();
        page.fill("[id='pricing:price']", price);
        if (from != null) {
            page.fill("[id='pricing:effectiveOn_input']", from);
            page.keyboard().press("Escape");
        }
        visitor.press("Set price");
    }

    @Test
    void aFileShowsItsBadRowsBeforeAnythingIsImported() {
        var code = "F" + System.nanoTime();
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        var page = visitor.page();
        visitor.open("/system/catalogue/files.xhtml");
        var rows = "code,kind,name,unit,section,in_ramp,level,licence_model,bills,allowances\n" + code
                + ",DEVICE,Lamp,,,,,,,\n" + code + "-2,LAMP,Lamp,,,,,,,\n";
        page.setInputFiles(
                "input[type=file]", new FilePayload("lamps.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.click("[id$=':check']");
        page.waitForURL("**/files.xhtml?upload=*");
        assertTrue(page.locator("[id='import:rows']").innerText().contains("LAMP is none of them"));
        assertEquals(List.of(), visitor.accessibilityFaults());
        assertFalse(visitor.scrollsSideways());
        page.click("[id='import:good']");
        page.waitForSelector("text=Imported");
    }

    @Test
    void aDeckSaysWhichRateANumberGets() {
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        var page = visitor.page();
        visitor.open("/system/catalogue/decks.xhtml");
        page.getByText("Standard Europe").click();
        page.waitForURL("**/deck.xhtml?id=*");
        page.fill("[id='question:number']", "+49 30 901820");
        page.click("[id='question:ask']");
        page.waitForSelector("[id='question'] >> text=Germany");
        assertTrue(page.locator("[id='question']").innerText().contains("0.012 EUR"));
        assertEquals(List.of(), visitor.accessibilityFaults());
        var rows = "prefix,direction,call_type,usage_group,rate_per_minute\n49,OUTBOUND,*,Germany,0.02\n";
        page.fill("[id='import:effectiveOn_input']", "2099-01-01");
        page.keyboard().press("Escape");
        page.setInputFiles(
                "input[type=file]", new FilePayload("rates.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.click("[id$=':check']");
        page.waitForURL("**/files.xhtml?upload=*");
        visitor.press("Cancel");
        page.waitForURL("**/deck.xhtml?id=*");
    }

    @Test
    void thePagesHoldOnAPhoneInTheDark() {
        var visitor = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(OWNER);
        visitor.open("/system/catalogue/products.xhtml");
        visitor.page().click("[id='list:rows:0:open']");
        visitor.page().waitForURL("**/product.xhtml?id=*");
        assertEquals(List.of(), visitor.accessibilityFaults());
        assertFalse(visitor.scrollsSideways());
        visitor.open("/system/catalogue/decks.xhtml");
        visitor.page().click("[id='rows:0:open']");
        visitor.page().waitForURL("**/deck.xhtml?id=*");
        assertEquals(List.of(), visitor.accessibilityFaults());
        assertFalse(visitor.scrollsSideways());
    }
}
