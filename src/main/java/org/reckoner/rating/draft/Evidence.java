package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.terms.Counted;
import org.reckoner.rating.unit.NumberShare;
import org.reckoner.rating.unit.NumberShares;
import org.reckoner.rating.unit.NumberTally;
import org.reckoner.rating.unit.UnitAmounts;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UnitShares;
import org.reckoner.rating.voice.GroupUsage;

/** What an invoice line is made of (rating.md 8), and so whose cost it is. */
public sealed interface Evidence {

    /**
     * Whether the line is put together with the others of its product and period before it is divided between those who
     * used the product (rating.md 7.2).
     */
    default boolean isPooled() {
        return false;
    }

    /** By which numbers of which units the line is divided; empty where it is not by numbers. */
    default Optional<NumberShares> numbers(UnitDivision division) {
        return Optional.empty();
    }

    /** Divides a part of the line's amount, or of the tax on it, between units (rating.md 7.3). */
    default UnitAmounts divide(Money amount, UnitDivision division) {
        return numbers(division)
                .map(shares -> shares.byUnit().divide(amount))
                .orElseGet(() -> UnitAmounts.unassigned(amount));
    }

    /**
     * Usage of a product against what was committed.
     *
     * @param committed in the period; zero in the ramp
     */
    record Usage(Counted counted, BigDecimal committed) implements Evidence {

        public Usage {
            Objects.requireNonNull(counted, "counted");
            Objects.requireNonNull(committed, "committed");
        }

        @Override
        public boolean isPooled() {
            return true;
        }
    }

    /**
     * Units paid for in advance.
     *
     * @param units how many more than were paid for before
     * @param periods for how many periods
     */
    record Prepaid(BigDecimal units, int periods) implements Evidence {

        @Override
        public boolean isPooled() {
            return true;
        }
    }

    /** Calls of one usage group. */
    record Calls(GroupUsage group) implements Evidence {

        @Override
        public Optional<NumberShares> numbers(UnitDivision division) {
            return Optional.of(group.costByNumber());
        }
    }

    /**
     * Numbers held for some of a period's days.
     *
     * @param held the local dates
     * @param days how many these are
     * @param ofDays how many the period has
     */
    record NumberDays(List<PhoneNumber> numbers, Dates held, int days, int ofDays) implements Evidence {

        public NumberDays {
            numbers = List.copyOf(numbers);
        }

        @Override
        public Optional<NumberShares> numbers(UnitDivision division) {
            var shares = new NumberTally(new NumberShare(BigDecimal.ONE, 0, BigDecimal.ONE));
            for (var day : held.days(division.zone()).toList()) {
                for (var number : numbers) {
                    shares.add(number.number(), division.units().ofNumberOn(number.number(), day, division.zone()));
                }
            }
            return Optional.of(shares.result());
        }
    }

    /** Numbers ordered on one day. Each is its last unit's of the period in which it is invoiced. */
    record NumberOrders(List<PhoneNumber> numbers) implements Evidence {

        public NumberOrders {
            numbers = List.copyOf(numbers);
        }

        @Override
        public Optional<NumberShares> numbers(UnitDivision division) {
            var shares = new NumberTally(new NumberShare(BigDecimal.ONE, 0, BigDecimal.ZERO));
            for (var number : numbers) {
                shares.add(number.number(), division.units().lastOfNumberIn(number.number(), division.period()));
            }
            return Optional.of(shares.result());
        }
    }

    /** Something ordered once; it may name its unit. */
    record Order(OneTimeOrder order) implements Evidence {

        @Override
        public UnitAmounts divide(Money amount, UnitDivision division) {
            return Optional.ofNullable(order.unitOrNull())
                    .map(unit -> UnitShares.only(unit).divide(amount))
                    .orElseGet(() -> UnitAmounts.unassigned(amount));
        }
    }

    /** What a period was re-rated to; whose the difference is was found when it was (rating.md 2.3, 7.1). */
    record Rerated(Adjustment adjustment) implements Evidence {

        @Override
        public UnitAmounts divide(Money amount, UnitDivision division) {
            return adjustment.byUnit().shares().divide(amount);
        }
    }

    /**
     * A tax.
     *
     * @param on the sum of the lines it is on
     */
    record Taxed(TaxRate rate, Money on) implements Evidence {}
}
