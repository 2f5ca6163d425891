package org.reckoner.directory;

import java.util.Objects;
import java.util.SortedSet;
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;

/**
 * A user for rating.
 *
 * @param held at any instant of the span asked for: the highest licence level and the add-ons (rating.md 3.1, 3.4)
 */
public record BilledUser(String key, Holding held) {
    public BilledUser {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(held, "held");
    }

    static BilledUser of(String key, LicenceLevel levelOrNull, SortedSet<String> addOns) {
        return new BilledUser(key, new Holding(levelOrNull, addOns));
    }
}
