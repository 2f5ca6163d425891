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

/** A tenant's administrator says what stands on invoices and whom they are sent to. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class PaymentSettingsPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void whatIsTypedIsSavedAndWhatIsWrongIsKeptAndNamed() {
        var visitor = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn("admin@kestrel.example");
        var page = visitor.page();
        visitor.open("/billing/payment-settings.xhtml");
        page.fill("[id='form:poNumber']", "PO-2099");
        page.fill("[id='form:city']", "Leeds");
        page.fill("[id='form:recipients']", "nobody");
        page.click("[id='form:save']");
        assertThat(page.locator("[id='form:recipientsMessage']")).not().isEmpty();
        assertThat(page.locator("[id='form:poNumber']")).hasValue("PO-2099");
        page.fill("[id='form:recipients']", "pay@kestrel.example");
        page.click("[id='form:save']");
        assertThat(page.locator("main")).containsText("Payment settings saved.");
        visitor.open("/billing/payment-settings.xhtml");
        assertThat(page.locator("[id='form:poNumber']")).hasValue("PO-2099");
        assertThat(page.locator("[id='form:city']")).hasValue("Leeds");
        assertThat(page.locator("main")).containsText("Now they go to pay@kestrel.example");
        assertEquals(List.of(), visitor.accessibilityFaults());
        assertFalse(visitor.scrollsSideways());
    }
}
