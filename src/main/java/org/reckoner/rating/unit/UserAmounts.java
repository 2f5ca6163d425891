package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Allocation;
import org.reckoner.money.Money;

/**
 * Amounts of one currency by user.
 *
 * @param users by id
 * @param unused the amount of what nobody used
 */
public record UserAmounts(SortedMap<String, Money> users, Money unused) {

    public UserAmounts {
        users = Collections.unmodifiableSortedMap(new TreeMap<>(users));
    }

    /** The whole amount for nobody. */
    public static UserAmounts unused(Money amount) {
        return new UserAmounts(new TreeMap<>(), amount);
    }

    /**
     * An amount over seats (rating.md 7.2): one for each user, by id, and behind them the committed seats that nobody
     * needed.
     *
     * @param committed a whole number
     */
    public static UserAmounts seats(Money amount, Collection<String> userIds, BigDecimal committed) {
        var sorted = userIds.stream().sorted().toList();
        var seats = Math.max(sorted.size(), committed.intValueExact());
        var users = new TreeMap<String, Money>();
        var unused = amount;
        for (int i = 0; i < sorted.size(); i++) {
            var part = Allocation.evenPart(amount, seats, i);
            users.put(sorted.get(i), part);
            unused = unused.minus(part);
        }
        return new UserAmounts(users, unused);
    }

    /** An amount by shares of the users, which stand by id (rating.md 6.2); for nobody if all shares are zero. */
    public static UserAmounts byShares(Money amount, SortedMap<String, BigDecimal> shares) {
        if (shares.values().stream().allMatch(share -> share.signum() == 0)) {
            return unused(amount);
        }
        var parts = Allocation.over(amount, List.copyOf(shares.values())).iterator();
        var users = new TreeMap<String, Money>();
        shares.keySet().forEach(user -> users.put(user, parts.next()));
        return new UserAmounts(users, Money.zero(amount.currency()));
    }
}
