package org.reckoner.rating.unit;

import java.time.ZoneId;
import java.util.Objects;
import org.reckoner.money.Money;
import org.reckoner.period.Span;

/**
 * How a period's costs are divided between a tenant's units.
 *
 * @param times only needed for {@link UnitPolicy#BY_TIME}, {@link UnitTimes#NONE} otherwise
 * @param zone the contract's, by which a number's days are told
 */
public record UnitDivision(Units units, UnitPolicy policy, Span period, UnitTimes times, ZoneId zone) {

    public UnitDivision {
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(zone, "zone");
    }

    /** Each user's part over its units; what nobody used is unassigned (rating.md 7.2). */
    public UnitAmounts divide(UserAmounts amounts) {
        return divide(amounts, new UnitItems());
    }

    /** The same; takes down whose it is. */
    public UnitAmounts divide(UserAmounts amounts, UnitItems items) {
        var sum = new UnitSum(Money.zero(amounts.unused().currency()));
        sum.add(UnitAmounts.unassigned(amounts.unused()));
        amounts.users().forEach((user, amount) -> {
            var divided = policy.shares(units, user, period, times).divide(amount);
            sum.add(divided);
            items.add(user, divided);
        });
        return sum.result();
    }
}
