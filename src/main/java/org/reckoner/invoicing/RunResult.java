package org.reckoner.invoicing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.event.Outcome;
import org.reckoner.money.Money;

/** What one unit of the run has come to. */
final class RunResult {
    private static final int NAMED_MAX = 5;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<String> issued = new ArrayList<>();
    private Instant reviewUntil;
    private boolean drafted;
    private boolean nothing;
    private boolean voided;

    void issued(String number, Money total) {
        issued.add(number + " (" + total + ")");
    }

    void nothing() {
        nothing = true;
    }

    void reviewed(DueInvoice draft) {
        drafted = true;
        reviewUntil = draft.reviewUntil();
    }

    /** How the date's invoices stood before. */
    void standing(List<DueInvoice> ofDate) {
        voided |= ofDate.stream().anyMatch(due -> due.standing() == Standing.VOIDED);
    }

    List<String> numbers() {
        return List.copyOf(issued);
    }

    Outcome outcome() {
        if (!issued.isEmpty()) {
            var named = String.join(", ", issued.subList(0, Math.min(NAMED_MAX, issued.size())));
            return Outcome.done(
                    "outcome.invoices.issued", issued.size(), issued.size() > NAMED_MAX ? named + ", …" : named);
        }
        if (drafted) {
            return Outcome.done("outcome.invoices.drafted", MINUTE.format(reviewUntil));
        }
        if (nothing) {
            return Outcome.done("outcome.invoices.nothing");
        }
        return Outcome.unchanged(voided ? "outcome.invoices.voided" : "outcome.invoices.already");
    }
}
