package org.reckoner.rating.terms;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.rating.ConcurrencyProfile;
import org.reckoner.rating.Required;
import org.reckoner.rating.UserTime;
import org.reckoner.rating.UserUsage;
import org.reckoner.rating.unit.UserAmounts;

/** How much of a product was used in a period, and what shows it (rating.md 8). */
public sealed interface Counted {

    /** In the product's unit; not negative. */
    BigDecimal quantity();

    /** Whether the quantity is what is above a fair-use allowance. */
    default boolean hasAllowance() {
        return false;
    }

    /**
     * Divides an amount that was paid for the product between those who used it (rating.md 7.2).
     *
     * @param committed how many units were committed
     */
    UserAmounts divide(Money amount, BigDecimal committed);

    /**
     * Distinct users that logged in (rating.md 4.1, 3.4).
     *
     * @param users by id
     */
    record Users(List<UserUsage> users) implements Counted {

        public Users {
            users = List.copyOf(users);
        }

        @Override
        public BigDecimal quantity() {
            return BigDecimal.valueOf(users.size());
        }

        @Override
        public UserAmounts divide(Money amount, BigDecimal committed) {
            return UserAmounts.seats(
                    amount, users.stream().map(UserUsage::userId).toList(), committed);
        }
    }

    /**
     * The billable peak of a pool (rating.md 4.2).
     *
     * @param audited the users it is made of (rating.md 4.3)
     * @param profile of the pool
     * @param counting the rule and threshold it was found by
     */
    record Peak(List<UserTime> audited, ConcurrencyProfile profile, Counting counting) implements Counted {

        public Peak {
            audited = List.copyOf(audited);
            Objects.requireNonNull(profile, "profile");
            Objects.requireNonNull(counting, "counting");
        }

        @Override
        public BigDecimal quantity() {
            return BigDecimal.valueOf(audited.size());
        }

        @Override
        public UserAmounts divide(Money amount, BigDecimal committed) {
            return UserAmounts.seats(
                    amount, audited.stream().map(UserTime::userId).toList(), committed);
        }
    }

    /**
     * Logged-in time in whole hours (rating.md 4.5).
     *
     * @param users the level's, with their time
     */
    record Hours(BigDecimal quantity, List<UserTime> users) implements Counted {

        public Hours {
            Required.notNegative(quantity, "quantity");
            users = users.stream()
                    .sorted(Comparator.comparing(UserTime::userId))
                    .toList();
        }

        @Override
        public UserAmounts divide(Money amount, BigDecimal committed) {
            var shares = new TreeMap<String, BigDecimal>();
            users.forEach(user -> shares.put(user.userId(), seconds(user.time())));
            return UserAmounts.byShares(amount, shares);
        }

        private static BigDecimal seconds(Duration time) {
            return BigDecimal.valueOf(time.toSeconds()).add(BigDecimal.valueOf(time.toNanosPart(), 9));
        }
    }

    /**
     * What was used of a resource above its fair-use allowance (rating.md 5.8).
     *
     * @param allowance zero where it has none
     */
    record Resource(BigDecimal used, BigDecimal allowance) implements Counted {

        public Resource {
            Required.notNegative(used, "used");
            Required.notNegative(allowance, "allowance");
            used = Required.plain(used);
            allowance = Required.plain(allowance);
        }

        @Override
        public boolean hasAllowance() {
            return allowance.signum() > 0;
        }

        @Override
        public BigDecimal quantity() {
            return used.subtract(allowance).max(BigDecimal.ZERO);
        }

        @Override
        public UserAmounts divide(Money amount, BigDecimal committed) {
            return UserAmounts.unused(amount);
        }
    }

    /** A quantity that was stated, not counted: for previews. */
    record Stated(BigDecimal quantity) implements Counted {

        public Stated {
            Required.notNegative(quantity, "quantity");
            quantity = Required.plain(quantity);
        }

        @Override
        public UserAmounts divide(Money amount, BigDecimal committed) {
            return UserAmounts.unused(amount);
        }
    }
}
