package org.reckoner.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount by largest remainder (rating.md 6.2): every part is its exact share rounded down to the minor unit,
 * and what is left goes, one unit each, to the parts that lost most, ties by the order given. Negative amounts are
 * divided like positive ones. Parts always add up to the whole.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * The parts in the order of the shares.
     *
     * @param shares their size against each other counts; of either sign (a tax over lines of which some are credits),
     *     as long as they do not cancel out, which only an amount of zero survives
     */
    public static List<Money> over(Money whole, List<BigDecimal> shares) {
        var weights = wholeNumbers(shares);
        var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.isZero()) {
            return shares.stream().map(share -> whole).toList();
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("shares that add up to nothing cannot divide " + whole);
        }
        var amount = whole.minorUnits().abs();
        var parts = new BigInteger[weights.size()];
        var remainders = new BigInteger[weights.size()];
        for (int i = 0; i < parts.length; i++) {
            var exact = amount.multiply(weights.get(i)).multiply(BigInteger.valueOf(sum.signum()));
            remainders[i] = exact.mod(sum.abs());
            parts[i] = exact.subtract(remainders[i]).divide(sum.abs());
        }
        handOut(amount, parts, remainders);
        return money(parts, whole);
    }

    /** As many equal shares; the first ones get what does not divide. */
    public static List<Money> evenly(Money whole, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(i -> evenPart(whole, parts, i))
                .toList();
    }

    /** One of {@link #evenly}'s parts. */
    public static Money evenPart(Money whole, int parts, int index) {
        if (parts < 1 || index < 0 || index >= parts) {
            throw new IllegalArgumentException("no part " + index + " of " + parts);
        }
        var divided = whole.minorUnits().abs().divideAndRemainder(BigInteger.valueOf(parts));
        var isLarger = BigInteger.valueOf(index).compareTo(divided[1]) < 0;
        var part = isLarger ? divided[0].add(BigInteger.ONE) : divided[0];
        return Money.ofMinor(whole.signum() < 0 ? part.negate() : part, whole.currency());
    }

    private static List<BigInteger> wholeNumbers(List<BigDecimal> shares) {
        var scale = shares.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var digits = Math.max(scale, 0);
        return shares.stream()
                .map(share -> share.setScale(digits).unscaledValue())
                .toList();
    }

    private static void handOut(BigInteger amount, BigInteger[] parts, BigInteger[] remainders) {
        var left = amount;
        for (var part : parts) {
            left = left.subtract(part);
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed()) // stable: ties as given
                .limit(left.longValueExact())
                .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
    }

    private static List<Money> money(BigInteger[] parts, Money whole) {
        var result = new ArrayList<Money>(parts.length);
        for (var part : parts) {
            result.add(Money.ofMinor(whole.signum() < 0 ? part.negate() : part, whole.currency()));
        }
        return result;
    }
}
