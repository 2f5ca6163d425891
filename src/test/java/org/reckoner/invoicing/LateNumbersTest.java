package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reckoner.invoice.SetUpCharged;
import org.reckoner.rating.draft.PhoneNumber;

/** Which numbers nobody has paid the set-up of. */
class LateNumbersTest {
    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 1, 15);
    private static final LateNumbers LATE = new LateNumbers(Set.of(EFFECTIVE), EFFECTIVE);

    @Test
    void whatNoLineChargedOfADayThatWasInvoicedIsLate() {
        var charged = List.of(new SetUpCharged(EFFECTIVE, "DID", 2, Set.of("+1", "+2")));
        var numbers = List.of(number("+3"), number("+1"), number("+2"));
        assertEquals(List.of(number("+3")), LATE.of(numbers, charged));
        assertEquals(List.of(), LATE.of(numbers.subList(1, 3), charged));
    }

    @Test
    void whatWasOrderedBeforeTheContractBelongsToItsFirstDay() {
        var early = new PhoneNumber("+9", "DID", EFFECTIVE.minusDays(20), null);
        assertEquals(List.of(early), LATE.of(List.of(early), List.of()));
        var other = new PhoneNumber("+8", "DID", EFFECTIVE.plusDays(1), null);
        assertEquals(List.of(), LATE.of(List.of(other), List.of()), "its day has no invoice yet");
    }

    /** A line of very many names the first of them only: so many of the others were charged too. */
    @Test
    void whatALongLineDoesNotNameWasChargedAsWell() {
        var charged = List.of(new SetUpCharged(EFFECTIVE, "DID", 3, Set.of("+1")));
        var numbers = List.of(number("+1"), number("+2"), number("+3"), number("+4"));
        assertEquals(List.of(number("+4")), LATE.of(numbers, charged));
    }

    private static PhoneNumber number(String number) {
        return new PhoneNumber(number, "DID", EFFECTIVE, null);
    }
}
