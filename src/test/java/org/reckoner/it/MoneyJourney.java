package org.reckoner.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a platform owner does from a catalogue and a contract on paper to invoices, page by page. */
final class MoneyJourney {
    private static final String DECK = "The bank’s rates";

    private final Visitor visitor;
    private final Page page;
    private final LandlordJourney landlord;
    private final JsonObject contract;

    /** @param contract of vectors/bank-contract.json */
    MoneyJourney(Visitor visitor, LandlordJourney landlord, JsonObject contract) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.landlord = landlord;
        this.contract = contract;
    }

    /** Licences and numbers with list prices, and the rates of calls. */
    void fillTheCatalogue() {
        importFile("Products", """
                code,kind,name,unit,section,in_ramp,level,licence_model,bills,allowances
                CX1,LICENCE,CX1 concurrent user,user,CORE,no,CX1,CONCURRENT,,
                CX3,LICENCE,CX3 concurrent user,user,CORE,no,CX3,CONCURRENT,,
                DID,NUMBER_FEE,Numbers,number,TELCO,no,,,DID,
                DID-SET-UP,SET_UP,"Numbers, set-up",number,TELCO,no,,,DID,
                """);
        importFile("Prices", """
                product,currency,effective_on,price
                CX1,USD,1999-01-01,95
                CX3,USD,1999-01-01,199
                DID,USD,1999-01-01,2.50
                DID-SET-UP,USD,1999-01-01,7
                """);
        visitor.open("/system/catalogue/decks.xhtml");
        page.fill("[id='form:name']", DECK);
        landlord.choose("form:currency", contract.getString("currency"));
        landlord.button("form:add");
        page.waitForURL("**/deck.xhtml?id=*");
        page.fill("[id='import:effectiveOn_input']", contract.getString("effectiveDate"));
        page.keyboard().press("Escape");
        check("rates.csv", rates());
    }

    private String rates() {
        return contract.getJsonArray("rateDeck").getValuesAs(JsonObject.class).stream()
                .map(rate -> String.join(
                        ",",
                        rate.getString("prefix"),
                        rate.getString("direction"),
                        rate.getString("callType"),
                        rate.getString("usageGroup"),
                        rate.getString("ratePerMinute")))
                .collect(Collectors.joining("\n", "prefix,direction,call_type,usage_group,rate_per_minute\n", "\n"));
    }

    private void importFile(String kind, String rows) {
        visitor.open("/system/catalogue/files.xhtml");
        page.locator("[id='choose']")
                .getByText(kind, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        check(kind + ".csv", rows);
    }

    private void check(String name, String rows) {
        page.setInputFiles(
                "input[type=file]", new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.click("[id$=':check']");
        page.waitForURL("**/files.xhtml?upload=*");
        landlord.button("import:all");
        page.waitForSelector("text=Imported");
    }

    /** Types the contract in, step by step, and signs it. */
    void sign(String tenant) {
        visitor.open("/system/contract-details.xhtml?tenant=" + tenant);
        page.fill("[id='form:number']", "BANK-1999");
        page.fill("[id='form:effectiveOn']", contract.getString("effectiveDate"));
        landlord.choose("form:subscription", "Monthly");
        landlord.choose("form:currency", contract.getString("currency"));
        landlord.input("form:paymentDays")
                .fill(contract.getString("paymentTerms").replaceAll("\\D", ""));
        landlord.button("form:next");
        page.waitForURL("**/contract-prices.xhtml*");
        landlord.choose("form:licenceModel", "Concurrent users");
        landlord.choose("form:peakRule", "Time at or above");
        landlord.input("form:threshold").fill(Integer.toString(contract.getInt("thresholdSeconds") / 60));
        landlord.choose("form:rateDeck", DECK);
        var prices = visitor.path();
        landlord.button("form:close"); // what is offered goes by the licence model that was saved
        page.waitForURL("**/contract.xhtml*");
        visitor.open(prices);
        for (var product : List.of("CX1 concurrent user", "CX3 concurrent user", "Numbers")) {
            add(product);
        }
        contract.getJsonObject("licences").forEach((code, licence) -> {
            type("committed", code, Integer.toString(licence.asJsonObject().getInt("committed")));
            type("committedPrice", code, licence.asJsonObject().getString("committedPrice"));
            type("onDemandPrice", code, licence.asJsonObject().getString("onDemandPrice"));
        });
        type("setUp", "DID", contract.getJsonObject("numbers").getString("setUp"));
        type("monthly", "DID", contract.getJsonObject("numbers").getString("monthly"));
        landlord.button("form:next");
        page.waitForURL("**/contract-orders.xhtml*");
        visitor.open(visitor.path().replace("contract-orders", "contract-preview"));
        landlord.button("decide:sign");
        page.locator(".ui-confirmdialog-yes").click();
        page.waitForURL("**/contract.xhtml*");
        assertThat(page.locator("main")).containsText("BANK-1999");
    }

    private void add(String product) {
        landlord.choose("form:product", product);
        page.waitForResponse(
                answer -> answer.url().contains("contract-prices.xhtml")
                        && answer.ok()
                        && answer.request().method().equals("GET"),
                () -> landlord.button("form:add"));
        assertThat(page.locator("legend").filter(new Locator.FilterOptions().setHasText(product)))
                .isVisible();
    }

    private void type(String column, String code, String value) {
        landlord.input("form:" + column + "_" + code).fill(value);
    }

    /** The tenant's invoices and credit notes, the newest first, each as its row reads. */
    List<String> invoices(String tenant) {
        visitor.open("/system/invoices.xhtml?tenant=" + tenant);
        return page.locator("[id='list:rows_data'] > tr:not(.ui-datatable-empty-message)").allInnerTexts().stream()
                .map(row -> row.replaceAll("\\s+", " "))
                .toList();
    }

    /** Opens one of them by its place in that list. */
    void open(String tenant, int place) {
        invoices(tenant);
        landlord.button("list:rows:" + place + ":open");
        page.waitForURL("**/invoice.xhtml*");
    }

    /** A download of the page, by the end of its address. */
    byte[] download(String name) {
        var href = page.locator("a[href*='" + name + "']").first().getAttribute("href");
        var origin = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        return page.request().get(origin + href).body();
    }

    /** Opens why a line of the invoice on the page is what it is, and goes back. */
    String why(String description) {
        page.locator("[id='list:rows_data'] > tr", new Page.LocatorOptions().setHasText(description))
                .first()
                .locator("a[id$=':open']")
                .click();
        page.waitForURL("**/invoice-line.xhtml*");
        var said = page.locator("main").innerText();
        page.goBack();
        return said;
    }

    /** A month of the account as its row of figures reads. */
    String statement(String tenant, String month) {
        visitor.open("/billing/statement.xhtml?tenant=" + tenant + "&month=" + month);
        return page.locator("[id='figures_data']").innerText().replaceAll("\\s+", " ");
    }
}
