package org.reckoner.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tenants suspended and closed, in breach of their licence, edited by two at once; partners and their landlords. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class TenantManagementIT {
    private static final String OWNER = "owner@reckoner.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String administrator = "admin-" + unique + "@test.example";

    @Test
    void theSecondOfTwoIsShownWhatChangedAndLosesNoTyping() {
        var first = CHROMIUM.visitor(server).logIn(OWNER);
        var second = CHROMIUM.visitor(server).logIn(OWNER);
        var id = create(first);
        for (var step : List.of(
                List.of("tenant-details", "form:primaryContact", "Their contact", "My contact"),
                List.of("tenant-licence", "form:usersMax", "70", "80"),
                List.of("tenant-authentication", "form:lengthMin", "14", "16"))) {
            editAtOnce(first, second, "/system/" + step.get(0) + ".xhtml?id=" + id, step, "form:close");
        }
        var partner = partner(first);
        editAtOnce(
                first,
                second,
                partner,
                List.of("partner", "form:partnerContact", "Their contact", "My contact"),
                "form:save");
    }

    private static void editAtOnce(Visitor first, Visitor second, String path, List<String> step, String save) {
        first.open(path);
        second.open(path);
        first.page().fill(id(step.get(1)), step.get(2));
        first.page().click(id(save));
        assertThat(first.page().locator("h1")).isVisible();
        first.page().waitForLoadState();
        first.page().waitForURL(Pattern.compile(".*/(tenant|partner)\\.xhtml.*"));
        second.page().fill(id(step.get(1)), step.get(3));
        second.page().click(id(save));
        assertThat(second.page().locator(".rk-theirs").first()).containsText(step.get(2));
        assertThat(second.page().locator(id(step.get(1)))).hasValue(step.get(3));
        assertEquals(List.of(), second.accessibilityFaults());
        second.page().click(id(save));
        assertThat(second.page().locator(".rk-theirs")).hasCount(0);
        second.open(path);
        assertThat(second.page().locator(id(step.get(1)))).hasValue(step.get(3));
    }

    @Test
    void whoeverIsOfASuspendedOrClosedTenantIsOutAndToldWhy() {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        var id = create(owner);
        var admin = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(administrator);
        owner.open("/system/tenant.xhtml?id=" + id);
        var late = CHROMIUM.visitor(server).logIn(OWNER);
        late.open("/system/tenant.xhtml?id=" + id);
        turn(owner, "life:suspend", "Usage is still taken in, counted, exported and billed");
        assertThat(messages(owner)).containsText("is suspended");
        assertThat(owner.page().locator("main")).containsText("Nobody of this tenant can log in");
        assertEquals(List.of(), owner.accessibilityFaults());
        isOut(admin, "Your organisation is suspended");
        assertEquals(List.of(), admin.accessibilityFaults());
        // whoever looked before that has not seen what they decide about
        turn(late, "life:close", "is the last date that is counted, exported and billed");
        assertThat(messages(late)).containsText("changed");
        assertThat(late.page().locator(id("life:resume"))).isVisible();

        owner.page().click(id("life:resume"));
        assertThat(messages(owner)).containsText("active again");
        admin.logIn(administrator);
        turn(owner, "life:close", "one administrator");
        assertThat(messages(owner)).containsText("is closed");
        assertThat(owner.page().locator("main")).containsText("later ones never");
        isOut(admin, "Your organisation is closed");
        owner.page().click(id("life:reopen"));
        assertThat(messages(owner)).containsText("active again");
        admin.logIn(administrator);
    }

    private static void turn(Visitor visitor, String button, String warning) {
        visitor.page().click(id(button));
        assertThat(visitor.page().locator(".ui-confirm-dialog")).containsText(warning);
        visitor.page().click(".ui-confirmdialog-yes");
    }

    /** With the next click, and again after the right password. */
    private void isOut(Visitor visitor, String why) {
        visitor.open("/index.xhtml");
        assertThat(visitor.page().locator(id("form:email"))).isVisible();
        visitor.page().fill(id("form:email"), administrator);
        visitor.page().click(id("form:next"));
        visitor.page().fill(id("form:password"), Visitor.PASSWORD);
        visitor.page().click(id("form:logIn"));
        assertThat(messages(visitor)).containsText(why);
    }

    @Test
    void aLicenceInBreachIsWarnedOfOnEveryPage() {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        var id = create(owner);
        var admin = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(administrator);
        assertThat(admin.page().locator("#licenceBreach")).hasCount(0);
        expire(owner, id, "2020-01-01");
        owner.open("/system/tenants.xhtml?breach=WARNED&q=" + unique);
        assertThat(owner.page().locator("[id='list:rows']")).containsText("In breach");
        assertEquals(List.of(), owner.accessibilityFaults());
        owner.open("/system/tenant.xhtml?id=" + id);
        assertThat(owner.page().locator("[id='breach:breaches']")).containsText("Licence expired");
        assertEquals(List.of(), owner.accessibilityFaults());

        admin.open("/index.xhtml");
        assertThat(admin.page().locator("#licenceBreach")).containsText("The licence’s last day was 1 Jan 2020");
        assertEquals(List.of(), admin.accessibilityFaults());
    }

    @Test
    void aPartnersLandlordIsNamedAndSeesThePartnerOnTheirPage() {
        var owner = CHROMIUM.visitor(server, 360, ColorScheme.LIGHT).logIn(OWNER);
        var landlord = "landlord-" + unique + "@test.example";
        owner.open("/system/landlords.xhtml");
        owner.page().fill(id("form:name"), "Lou " + unique);
        owner.page().fill(id("form:email"), landlord);
        owner.page().fill("input[id='form:password']", Visitor.PASSWORD);
        owner.page().click(id("form:add"));
        owner.page().waitForURL("**/landlord.xhtml*");
        var landlordPage = owner.path();
        var partner = partner(owner);
        assertEquals(List.of(), owner.accessibilityFaults());
        assertFalse(owner.scrollsSideways());
        owner.page().click("[id='landlords:landlord'] .ui-selectonemenu-trigger");
        owner.page()
                .locator("[id='landlords:landlord_panel'] li", new Page.LocatorOptions().setHasText(landlord))
                .first()
                .evaluate("entry => entry.click()");
        owner.page().click(id("landlords:join"));
        assertThat(messages(owner)).containsText("sees this partner’s tenants now");
        assertThat(owner.page().locator("[id='landlords:rows']")).containsText(landlord);
        owner.open(landlordPage);
        assertThat(owner.page().locator(id("form:openPartner"))).containsText("Partner " + unique);
        assertEquals(List.of(), owner.accessibilityFaults());
        assertFalse(owner.scrollsSideways());
        owner.open(partner);
        assertThat(owner.page().locator(id("life:delete"))).isVisible();
    }

    @Test
    void aPartnersTenantIsToldThroughWhomItsCostsCome() {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        var id = create(owner);
        partner(owner);
        owner.open("/system/tenant-details.xhtml?id=" + id);
        owner.page().click("[id='form:partner'] .ui-selectonemenu-trigger");
        owner.page()
                .locator("[id='form:partner_panel'] li", new Page.LocatorOptions().setHasText("Partner " + unique))
                .first()
                .evaluate("entry => entry.click()");
        owner.page().click(id("form:close"));
        owner.page().waitForURL("**/tenant.xhtml*");
        assertThat(owner.page().locator("#costsThrough")).hasCount(0);

        var admin = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(administrator);
        for (var page : List.of("/index.xhtml", "/system/billing.xhtml")) {
            admin.open(page);
            assertThat(admin.page().locator("#costsThrough"))
                    .containsText("Costs come through Partner " + unique + ", Pia Partner: pia@partner.example");
            assertEquals(List.of(), admin.accessibilityFaults());
            assertFalse(admin.scrollsSideways());
        }
    }

    private String create(Visitor owner) {
        return new LandlordJourney(owner)
                .create("Tenant " + unique, "Israel", "EMEA", "Asia/Jerusalem", "USD", administrator);
    }

    private String partner(Visitor owner) {
        owner.open("/system/partners.xhtml");
        owner.page().fill(id("form:partnerName"), "Partner " + unique);
        owner.page().fill(id("form:partnerContact"), "Pia Partner");
        owner.page().fill(id("form:partnerEmail"), "pia@partner.example");
        owner.page().click(id("form:add"));
        owner.page().waitForURL("**/partner.xhtml*");
        return owner.path();
    }

    private static void expire(Visitor visitor, String tenant, String date) {
        visitor.open("/system/tenant-licence.xhtml?id=" + tenant);
        visitor.page().fill(id("form:expiresOn"), date);
        visitor.page().click(id("form:close"));
        visitor.page().waitForURL("**/tenant.xhtml*");
    }

    private static String id(String id) {
        return "[id='" + id + "']";
    }

    private static Locator messages(Visitor visitor) {
        return visitor.page().locator("#messages");
    }
}
