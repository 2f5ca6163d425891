package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.reckoner.vectors.Vectors;

/** Issue 4's story: the bank's contract, its numbers and calls, exactly the two invoices of the vector, their papers and evidence. */
final class MoneyStory {
    private static final String RUN = "INVOICE_RUN";

    private final LandlordJourney landlord;
    private final MoneyJourney money;
    private final String tenant;

    MoneyStory(Visitor visitor, LandlordJourney landlord, String tenant) {
        this.landlord = landlord;
        this.tenant = tenant;
        money = new MoneyJourney(
                visitor, landlord, Vectors.object("bank-contract.json").getJsonObject("contract"));
    }

    /** Until the clock stands behind the first order day. */
    void untilTheFirstInvoice(Path bank) throws IOException {
        List.of("USAGE_SNAPSHOT", "PURECONNECT_BILLING", RUN).forEach(landlord::byHand);
        landlord.setClock("1999-02-01 12:00");
        money.fillTheCatalogue();
        money.sign(tenant);
        take("Numbers", bank.resolve("numbers.csv"));
        take("Calls", bank.resolve("calls.csv"));
        landlord.runNow(RUN);
        assertEquals(List.of(), money.invoices(tenant), "somebody may still order on that day");
        landlord.setClock("1999-02-02 12:00");
        landlord.runNow(RUN);
        assertInvoices("30.00 USD");
    }

    private void take(String kind, Path file) throws IOException {
        assertEquals(Files.readAllLines(file).size() - 1, landlord.takeIn(tenant, kind, file));
    }

    /** On 1 March: the second invoice, its PDF and CSV, a line down to users and one down to calls, and the statements. */
    void theMonthAndItsPapers() throws IOException {
        landlord.runNow(RUN);
        assertInvoices("2,118.20 USD", "30.00 USD");
        money.open(tenant, 0);
        try (var pdf = Loader.loadPDF(money.download("invoice.pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            for (var said :
                    List.of("2,118.20", "CX1 concurrent user, above commitment", "484.20", "Numbers, monthly")) {
                assertTrue(text.contains(said), said + " in " + text);
            }
        }
        var csv = new String(money.download("lines.csv"), StandardCharsets.UTF_8);
        assertEquals(7, csv.lines().count(), csv);
        assertTrue(csv.contains("80699.5"), csv);
        var users = money.why("CX3 concurrent user, above commitment");
        assertTrue(users.contains("186") && users.contains("zohari"), users);
        var calls = money.why("Inbound calls");
        assertTrue(calls.contains("AA0201-990201-34853-16894") && calls.contains("484.20"), calls);

        landlord.runNow(RUN);
        assertInvoices("2,118.20 USD", "30.00 USD");
        var february = money.statement(tenant, "1999-02");
        assertEquals(List.of("0.00", "30.00", "0.00", "30.00"), figures(february), february);
        var march = money.statement(tenant, "1999-03");
        assertEquals(List.of("30.00", "2,118.20", "0.00", "2,148.20"), figures(march), march);
    }

    /** Opening balance, invoices, payments and closing balance. */
    private static List<String> figures(String row) {
        var all = List.of(row.replaceAll("[^0-9,. ]", " ").strip().split("\\s+"));
        return List.of(all.get(0), all.get(1), all.get(2), all.get(all.size() - 1));
    }

    /** The newest first. */
    private void assertInvoices(String... totals) {
        var rows = money.invoices(tenant);
        assertEquals(totals.length, rows.size(), rows::toString);
        for (var i = 0; i < totals.length; i++) {
            assertTrue(rows.get(i).contains(totals[i]), rows::toString);
        }
    }
}
