package org.reckoner.rating.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.SubscriptionType;

/**
 * rating.md 5.1 to 5.5: the expected invoices of fourteen months, worked out by hand, for each type of subscription
 * without a ramp and with a ramp of two months of both options.
 *
 * <p>Ten CX1 named users are committed at 20.00 a month, 25.00 on demand; a third-party application costs 0.10 a
 * conversation, of which there are 50 in each month (5.00) but the sixth. Users that logged in:
 */
class FourteenMonthsTest {

    private static final int[] USERS = {4, 8, 12, 10, 11, 0, 10, 15, 10, 10, 9, 13, 12, 10};

    private static final String NONE = "-";

    /**
     * Date; MONTHLY without ramp, with free ramp, with charged ramp; the same of ANNUAL_MONTHLY; the same of
     * ANNUAL_PREPAY, where P marks what is prepaid by an invoice of its own.
     *
     * <p>Ten users are 200.00, a year of them 2,400.00. In the free ramp there is the application alone, in the charged
     * one 4 and 8 users at 25.00 too.
     */
    private static final String EXPECTED = """
        2026-01-15 | -      -      -      | 200.00 -      -      | 2400.00P       2400.00P      2400.00P
        2026-02-15 | 205.00 5.00   105.00 | 205.00 5.00   105.00 | 5.00           5.00          105.00
        2026-03-15 | 205.00 5.00   205.00 | 205.00 205.00 405.00 | 5.00           5.00          205.00
        2026-04-15 | 255.00 255.00 255.00 | 255.00 255.00 255.00 | 55.00          55.00         55.00
        2026-05-15 | 205.00 205.00 205.00 | 205.00 205.00 205.00 | 5.00           5.00          5.00
        2026-06-15 | 230.00 230.00 230.00 | 230.00 230.00 230.00 | 30.00          30.00         30.00
        2026-07-15 | 200.00 200.00 200.00 | 200.00 200.00 200.00 | -              -             -
        2026-08-15 | 205.00 205.00 205.00 | 205.00 205.00 205.00 | 5.00           5.00          5.00
        2026-09-15 | 330.00 330.00 330.00 | 330.00 330.00 330.00 | 130.00         130.00        130.00
        2026-10-15 | 205.00 205.00 205.00 | 205.00 205.00 205.00 | 5.00           5.00          5.00
        2026-11-15 | 205.00 205.00 205.00 | 205.00 205.00 205.00 | 5.00           5.00          5.00
        2026-12-15 | 205.00 205.00 205.00 | 205.00 205.00 205.00 | 5.00           5.00          5.00
        2027-01-15 | 280.00 280.00 280.00 | 280.00 280.00 280.00 | 2400.00P+80.00 80.00         80.00
        2027-02-15 | 255.00 255.00 255.00 | 255.00 255.00 255.00 | 55.00          55.00         55.00
        2027-03-15 | 205.00 205.00 205.00 | 205.00 205.00 205.00 | 5.00           2400.00P+5.00 2400.00P+5.00
        """;

    static Stream<Arguments> combinations() {
        var column = new int[] {0};
        return Stream.of(SubscriptionType.values())
                .flatMap(type -> Stream.of("none", "NO_LICENCE_FEES", "CHARGE_ACTUAL")
                        .map(ramp -> Arguments.of(type, ramp, column[0]++)));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void rule5_1to5_5_theInvoicesAreThoseWorkedOutByHand(SubscriptionType type, String ramp, int column) {
        var contract = Contracts.aContract()
                .of(type)
                .licence(LicenceLevel.CX1, 10, "20.00", "25.00")
                .bot();
        if (!ramp.equals("none")) {
            contract.ramp("2026-03-15", Ramp.Option.valueOf(ramp));
        }
        var life = new Life(
                contract.build(), List.of(), period -> Map.of("CX1", USERS[period], "BOT", period == 5 ? 0 : 50));
        assertEquals(expected(column), life.summary(14));
    }

    private static List<String> expected(int column) {
        var invoices = new ArrayList<String>();
        EXPECTED.lines().forEach(line -> {
            var cells = line.replace("|", " ").trim().split(" +");
            var cell = cells[column + 1];
            if (!cell.equals(NONE)) {
                for (var amount : cell.split("\\+")) {
                    var kind = amount.endsWith("P") ? " ANNUAL_PREPAY " : " PERIOD ";
                    invoices.add(cells[0] + kind + amount.replace("P", ""));
                }
            }
        });
        return invoices;
    }
}
