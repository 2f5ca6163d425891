package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;
import org.reckoner.it.EveryPage;
import org.reckoner.it.Visitor;
import org.reckoner.platform.Role;

/**
 * rating.md 5.10: the people of a partner's tenant see quantities and never money. Every page and every download there is, found and
 * not listed, is asked for everything the tenant has: none says a figure of its invoice.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // what is hidden is hidden before any database is asked
class PartnerTenantIT {
    private static final Pattern DOWNLOAD = Pattern.compile(
            "\"(/(?:system|billing|directory|account|subscription)/[a-z0-9/-]+\\.(?:pdf|csv|xml|txt))\"");
    private static final String SENTENCE = "Costs come through Partner ";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void noPageDownloadOrMailSaysAnAmount() throws IOException {
        var made = request("/test/partner-tenant").split(" ");
        var addresses = addresses(made);
        var wrong = new ArrayList<String>();
        var said = new TreeSet<String>();
        var opened = 0;
        for (var role : List.of(Role.TENANT_ADMINISTRATOR, Role.ADMIN)) {
            var visitor = visitor(role, made[0]);
            for (var address : role == Role.ADMIN ? billing(addresses) : addresses) {
                var answer = visitor.page()
                        .request()
                        .get(uri(address), RequestOptions.create().setMaxRedirects(0));
                opened += answer.status() == 200 ? 1 : 0;
                var text = text(answer);
                figures().stream()
                        .filter(text::contains)
                        .forEach(figure -> wrong.add(role + " " + address + " says " + figure));
                if (text.contains(SENTENCE)) {
                    said.add(address.replaceFirst("\\?.*", ""));
                }
            }
            visitor.forgiveComplaints();
        }
        assertEquals(List.of(), wrong);
        assertTrue(opened > 60, "opened " + opened);
        var asked = List.of(
                "/billing/statements.xhtml",
                "/system/invoice.xhtml",
                "/system/invoice/invoice.pdf",
                "/system/invoices.xhtml");
        assertTrue(said.containsAll(asked), said::toString);
        var mails = get("/test/partner-tenant?tenant=" + made[0]);
        assertTrue(mails.startsWith("mails: "));
        figures().forEach(figure -> assertTrue(!mails.contains(figure), mails));
    }

    /** The landlord of the same tenant sees them: the figures are the right ones. */
    @Test
    void whoMaySeeMoneyDoes() throws IOException {
        var made = request("/test/partner-tenant").split(" ");
        var owner = CHROMIUM.visitor(server).logIn("owner@reckoner.example");
        var shown = owner.page()
                .request()
                .get(uri("/system/invoice.xhtml?id=" + made[2] + "&tenant=" + made[0]))
                .text();
        for (var figure : List.of("4,711.13", "5,813.77", "14,133.39", "11,627.54", "25,760.93", "30,655.51")) {
            assertTrue(shown.contains(figure), figure);
        }
    }

    /** What the basic role may open, beside what everybody may. */
    private static List<String> billing(List<String> addresses) {
        return addresses.stream()
                .filter(address -> address.startsWith("/billing/") || address.startsWith("/system/invoice"))
                .toList();
    }

    private static Set<String> figures() {
        var all = new LinkedHashSet<String>();
        for (var figure : PartnerTenantPoster.FIGURES) {
            var point = figure.indexOf('.');
            all.add(figure);
            all.add(figure.substring(0, point - 3) + "," + figure.substring(point - 3));
            all.add(figure.substring(0, point - 3) + "." + figure.substring(point - 3, point) + ","
                    + figure.substring(point + 1));
        }
        return all;
    }

    /** @param made the ids of tenant, contract, invoice and credit note */
    private static List<String> addresses(String[] made) throws IOException {
        var all = new ArrayList<String>();
        var pages = new TreeSet<>(EveryPage.all());
        pages.addAll(downloads());
        assertTrue(pages.size() > 50, pages::toString);
        for (var page : pages) {
            all.add(page + "?month=2026-02&from=2026-01-15&date=2026-01-20");
            all.add(page + "?id=" + (page.contains("tenant") ? made[0] : made[1]));
            for (var invoice : page.contains("invoice") ? List.of(made[2], made[3]) : List.<String>of()) {
                for (var line = 1; line <= 3; line++) {
                    all.add(page + "?id=" + invoice + "&line=" + line);
                }
            }
        }
        return all;
    }

    private static Set<String> downloads() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                DOWNLOAD.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private static String text(APIResponse answer) throws IOException {
        var body = answer.body();
        if (body.length > 4 && new String(body, 0, 4, StandardCharsets.ISO_8859_1).equals("%PDF")) {
            try (var pdf = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private Visitor visitor(Role role, String tenant) {
        var email = request("/it/desk?like=admin@harbour.example&role=" + role + "&tenant=" + tenant);
        return CHROMIUM.visitor(server).logIn(email);
    }

    private String request(String path) {
        return CHROMIUM.visitor(server).page().request().post(uri(path)).text();
    }

    private String get(String path) {
        return CHROMIUM.visitor(server).page().request().get(uri(path)).text();
    }

    private String uri(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }
}
