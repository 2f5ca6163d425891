package org.reckoner.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.SampleInvoices;
import org.reckoner.vectors.BankContract;

/** The bank's February (bank-contract.json) in plain words. */
class LineStoryTest {
    private final InvoiceFile file =
            SampleInvoices.file(BankContract.invoices(List.of()).get(1), SampleInvoices.payer(), Locale.ENGLISH);
    private final List<InvoiceLineRow> lines =
            SampleInvoices.lines(BankContract.invoices(List.of()).get(1));

    private List<String> story(InvoiceFile of, InvoiceLineRow line, String facts) {
        var explained = new ExplainedLine(of, line, LineFacts.of(facts), ZoneOffset.UTC, null, null);
        return LineStory.of(explained, Locale.ENGLISH).stream()
                .map(sentence -> sentence.text() + " (" + sentence.rule() + ")")
                .toList();
    }

    private InvoiceLineRow line(String kind) {
        return lines.stream()
                .filter(line -> line.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPeakAboveTheCommitmentIsExplainedToTheCent() {
        var above = line("ABOVE_COMMITMENT");
        var story = story(
                file,
                above,
                "{\"kind\":\"PEAK\",\"quantity\":8,\"rule\":\"TIME_AT_OR_ABOVE\",\"thresholdSeconds\":1800,\"committed\":5}");
        assertEquals(3, story.size());
        assertTrue(story.get(0).startsWith("8 is the largest number of users (CX1 concurrent user)"), story.get(0));
        assertTrue(story.get(0).contains("30 min 00 s"), story.get(0));
        assertTrue(story.get(1).startsWith("8 were used and 5 are committed"), story.get(1));
        var sum = above.amount().amount().toPlainString();
        assertTrue(story.get(2).contains("= " + sum + " USD (6.1)"), story.get(2));
    }

    @Test
    void callsAreExplainedBySumAndRounding() {
        var story = story(
                file,
                line("CALLS"),
                "{\"kind\":\"CALLS\",\"calls\":31000,\"billedSeconds\":4841970,\"cost\":484.1970}");
        assertTrue(story.get(0).startsWith("31,000 calls of Inbound calls"), story.get(0));
        assertTrue(story.get(1).contains("484.1970; rounded once that is 484.20 USD"), story.get(1));
    }

    @Test
    void whoSeesNoMoneyReadsNone() {
        for (var each : SampleInvoices.withoutMoney(lines)) {
            var story = story(
                    SampleInvoices.withoutMoney(file),
                    each,
                    "{\"kind\":\"CALLS\",\"calls\":31000,\"billedSeconds\":4841970}");
            assertTrue(story.stream().noneMatch(text -> text.contains("USD")), story.toString());
            assertEquals(1, story.size());
        }
    }
}
