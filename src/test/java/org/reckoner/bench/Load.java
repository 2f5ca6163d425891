package org.reckoner.bench;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A load: so many tenants, users and sessions, unevenly spread, all of it following from the seed. Tenants come in the order of
 * their size; the first one is the largest. Nothing is kept in memory: rows are made when they are asked for, and again.
 *
 * @param seed different ones make different tenants, which may be loaded side by side
 * @param largest how many of the users are the first tenant's
 * @param sessions over all the days; may be 0
 * @param from the first local date of the sessions
 */
public record Load(long seed, int tenants, int users, int largest, long sessions, LocalDate from, int days) {
    private static final LocalDate A_MONTH = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 30;

    /** quality.md 1: L, a tenth of it, a hundredth of it, and one tenant of the largest size. */
    public static final Load L = new Load(1, 10_000, 1_000_000, 100_000, 40_000_000, A_MONTH, DAYS);

    public static final Load M = new Load(1, 1_000, 100_000, 10_000, 4_000_000, A_MONTH, DAYS);
    public static final Load S = new Load(1, 100, 10_000, 1_000, 400_000, A_MONTH, DAYS);
    public static final Load BIG_TENANT = new Load(1, 1, 100_000, 100_000, 4_000_000, A_MONTH, DAYS);

    public Load {
        if (tenants < 1 || largest < 1 || largest > users || tenants == 1 && largest != users) {
            throw new IllegalArgumentException("the first of " + tenants + " tenants has " + largest + " of " + users);
        }
        if (users - largest < tenants - 1 || (long) largest * tenants < users) {
            throw new IllegalArgumentException(users + " users do not go into " + tenants + " of up to " + largest);
        }
        if (sessions < 0 || days < 1) {
            throw new IllegalArgumentException(sessions + " sessions in " + days + " days");
        }
    }

    /** By its name, so that a command line may name it: S, M, L or BIG_TENANT. */
    public static Load named(String name) {
        return switch (name) {
            case "S" -> S;
            case "M" -> M;
            case "L" -> L;
            case "BIG_TENANT" -> BIG_TENANT;
            default -> throw new IllegalArgumentException("S, M, L or BIG_TENANT, not " + name);
        };
    }

    /** Tenants with users and no usage, a tenth of the users in the first one. */
    public static Load people(int tenants, int users) {
        var largest = tenants == 1 ? users : Math.max(users / 10, (users + tenants - 1) / tenants);
        return new Load(1, tenants, users, largest, 0, A_MONTH, DAYS);
    }

    public Load withSeed(long other) {
        return new Load(other, tenants, users, largest, sessions, from, days);
    }

    /** The same tenants and users with so many sessions on so many days from a date on. */
    public Load withSessions(long count, LocalDate first, int ofDays) {
        return new Load(seed, tenants, users, largest, count, first, ofDays);
    }

    /** All tenants with their users and sessions, the largest first. */
    public Stream<LoadTenant> eachTenant() {
        var sizes = sizes();
        var before = new long[tenants + 1];
        for (var i = 0; i < tenants; i++) {
            before[i + 1] = before[i] + sizes[i];
        }
        return IntStream.range(0, tenants)
                .mapToObj(i -> new LoadTenant(
                        this, i, sizes[i], sessions * before[i + 1] / users - sessions * before[i] / users));
    }

    /** The second has half of the largest of the rest, the third a third and so on; everybody has one at least. */
    private int[] sizes() {
        var sizes = new int[tenants];
        var weights =
                IntStream.rangeClosed(2, tenants).mapToDouble(n -> 1.0 / n).sum();
        var free = users - largest - (tenants - 1);
        sizes[0] = largest;
        var left = free;
        for (var i = 1; i < tenants; i++) {
            var share = Math.min(largest - 1, (int) (free / weights / (i + 1)));
            sizes[i] = 1 + share;
            left -= share;
        }
        for (var i = 1; left > 0; i = i == tenants - 1 ? 1 : i + 1) {
            if (sizes[i] < largest) {
                sizes[i]++;
                left--;
            }
        }
        return sizes;
    }
}
