package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.reckoner.money.Money;
import org.reckoner.platform.OpenToAll;
import org.reckoner.rating.unit.UnitItem;

/** Writes down of which users an amount is made that nobody was charged. */
@ApplicationScoped
@Transactional
public class SampleItems {
    @Inject
    UnitItemStore store;

    /** Users {@code u1}, {@code u2} and so on, so many, each a cent dearer than the one before; {@code u0} costs nothing. */
    public record Sample(long unit, long document, int users) {}

    @OpenToAll("for tests")
    public void write(FrozenPeriod period, UnitPart part, Sample sample) {
        var items = IntStream.rangeClosed(0, sample.users())
                .mapToObj(i -> new UnitItem(
                        UnitItem.Kind.USER,
                        "u" + i,
                        0,
                        BigDecimal.ONE,
                        Money.ofMinor(BigInteger.valueOf(i), period.currency())))
                .toList();
        var sum = Money.sum(items.stream().map(UnitItem::amount).toList(), period.currency());
        var amount = new UnitAmount(sample.unit(), null, part.section(), part.category(), part.product(), sum, items);
        store.add(period, new Effect(sample.document(), false), List.of(amount));
    }
}
