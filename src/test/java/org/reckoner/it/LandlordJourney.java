package org.reckoner.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a landlord does from an empty installation to figures on a billing server, page by page. */
public final class LandlordJourney {
    private static final double LONG = 180_000;
    private static final double SHORT = 2_000;
    private static final int TRIES = 3;
    private static final DateTimeFormatter BANNER = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final Visitor visitor;
    private final Page page;

    public LandlordJourney(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Sets the billing server up and has the connection tested before saving. */
    void exportTo(String bucket, String key, String secret) {
        visitor.open("/system/settings/pureconnect.xhtml");
        choose("form:kind", "S3 bucket");
        assertThat(input("form:bucket")).isVisible();
        input("form:bucket").fill(bucket);
        input("form:region").fill("us-east-1");
        input("form:endpoint").fill(Bucket.ENDPOINT);
        page.locator("[id='form:pathStyle']").click();
        input("form:accessKey").fill(key);
        input("form:secretKey").fill("not the secret");
        input("form:prefix").fill("usage");
        button("form:test");
        assertThat(page.locator("#messages")).containsText("access key");
        input("form:secretKey").fill(secret);
        button("form:test");
        assertThat(page.locator("#messages")).containsText("It works");
        input("form:secretKey").fill(secret);
        button("form:save");
        assertThat(page.locator("#messages")).containsText("Settings saved");
    }

    /**
     * Creates a PureConnect tenant through the wizard, with an administrator.
     *
     * @return its id
     */
    public String create(
            String name, String country, String region, String zone, String currency, String administrator) {
        visitor.open("/system/tenants.xhtml");
        page.locator("#create").click();
        input("form:name").fill(name);
        input("form:primaryContact").fill("Pat Primary");
        input("form:primaryEmail").fill("pat@bank.example");
        page.getByText("PureConnect", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(input("form:instanceId")).isVisible();
        input("form:externalId").fill("EXT-1-" + administrator);
        choose("form:country", country);
        choose("form:billingRegion", region);
        choose("form:zone", zone);
        choose("form:currency", currency);
        button("form:next");
        page.waitForURL("**/tenant-licence.xhtml*");
        input("form:usersMax").fill("500");
        button("form:next");
        page.waitForURL("**/tenant-authentication.xhtml*");
        button("form:next");
        page.waitForURL("**/tenant-administrator.xhtml*");
        input("form:name").fill("Alex Admin");
        input("form:email").fill(administrator);
        input("form:password").fill(Visitor.PASSWORD);
        button("form:finish");
        page.waitForURL(Pattern.compile(".*/tenants?\\.xhtml.*"));
        visitor.open("/system/tenants.xhtml?q=" + name.replace(" ", "%20"));
        var link = page.locator("a", new Page.LocatorOptions().setHasText(name)).first();
        return link.getAttribute("href").replaceFirst(".*id=([0-9]+).*", "$1");
    }

    /** Imports a file of which all rows are good; gives the number of rows that were new. */
    int takeIn(String tenant, String kind, Path file) {
        visitor.open("/directory/import.xhtml?tenant=" + tenant);
        page.getByText(kind, new Page.GetByTextOptions().setExact(true)).first().click();
        page.setInputFiles("input[type=file]", file);
        button("choose:check");
        var all = page.locator("[id='import:all']");
        assertThat(all).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        all.click();
        assertThat(page.locator(".rk-status").first())
                .hasText("Done", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
        return Integer.parseInt(page.locator("#added").innerText().replace(",", ""));
    }

    /** Stands the test clock somewhere. */
    void setClock(String dayAndTime) {
        visitor.open("/system/clock.xhtml");
        var at = page.locator("[id='form:standsAt_input']");
        at.fill(dayAndTime);
        at.press("Escape");
        at.press("Tab");
        button("form:move");
        page.locator(".ui-confirmdialog-yes").click();
        var said = LocalDateTime.parse(dayAndTime.replace(' ', 'T')).format(BANNER);
        assertThat(page.locator(".rk-clock")).containsText(said);
    }

    /** Runs a process for a range of dates and waits until its page says that it is done; gives its counts. */
    String run(String process, LocalDate from, LocalDate until) {
        visitor.open("/system/process.xhtml?key=" + process);
        for (var date :
                Map.of("range:from_input", from, "range:until_input", until).entrySet()) {
            var field = page.locator("[id='" + date.getKey() + "']");
            field.fill(date.getValue().toString());
            field.press("Escape");
            field.press("Tab");
        }
        button("range:runRange");
        return finished();
    }

    /** Presses Run now and waits; gives the counts. */
    String runNow(String process) {
        visitor.open("/system/process.xhtml?key=" + process);
        button("now:runNow");
        return finished();
    }

    private String finished() {
        page.waitForURL("**/run.xhtml*");
        assertThat(page.locator("[id='form:progress'] .rk-status").first())
                .hasText("Done", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
        return page.locator("#counts").innerText().replaceAll("\\s+", " ");
    }

    /** From now on a process runs when it is told to and not by its schedule. */
    void byHand(String process) {
        visitor.open("/system/process.xhtml?key=" + process);
        page.locator("[id='schedule:enabled']").click();
        assertThat(page.locator("[id='schedule:next']")).not().containsText("UTC");
        button("schedule:save");
        assertThat(page.locator("#messages")).isVisible();
    }

    /** Opens a day of System, Billing. */
    void bill(String tenant, LocalDate date) {
        visitor.open("/system/billing.xhtml?" + (tenant == null ? "" : "tenant=" + tenant + "&") + "date=" + date);
        assertThat(page.locator("#maxUsers")).isVisible();
    }

    int maxUsers() {
        return number("#maxUsers");
    }

    int peakUsers() {
        return number("#peakUsers");
    }

    private int number(String selector) {
        return Integer.parseInt(page.locator(selector).innerText().replace(",", ""));
    }

    /** The ids that Copy all would copy. */
    List<String> userIds() {
        var href = page.locator("#copyAll").getAttribute("data-href");
        var text = (String) page.evaluate("href => fetch(href).then(answer => answer.text())", href);
        return text.isBlank() ? List.of() : List.of(text.strip().split(",\\s*"));
    }

    Locator input(String id) {
        return page.locator("input[id='" + id + "'], textarea[id='" + id + "']");
    }

    void button(String id) {
        page.locator("[id='" + id + "']").click();
    }

    /** Picks an entry of a menu, whose panel may still be unfolding or folds when the page scrolls to it: then once more. */
    void choose(String id, String label) {
        var chosen = page.locator("[id='" + id + "_label']", new Page.LocatorOptions().setHasText(label));
        for (var tries = 0; tries < TRIES; tries++) {
            page.locator("[id='" + id + "'] .ui-selectonemenu-trigger").click();
            var entry = page.locator("[id='" + id + "_panel'] li", new Page.LocatorOptions().setHasText(label))
                    .first();
            entry.evaluate("entry => entry.click()");
            try {
                chosen.waitFor(new Locator.WaitForOptions().setTimeout(SHORT));
                return;
            } catch (TimeoutError folded) {
                page.keyboard().press("Escape");
            }
        }
        assertThat(chosen).isVisible();
    }
}
