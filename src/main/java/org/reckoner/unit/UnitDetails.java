package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reckoner.money.Money;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.unit.UnitItem;

/**
 * Which users and numbers of a unit of the tenant the thread is in a part of its costs is made of, as it was divided (rating.md 7.2, 7.3):
 * they add up to the part. Adjustments, and periods divided before this was kept, have none; of what is in no unit the users are told
 * and the rest is {@link #rest}. People of a tenant for whom a partner
 * pays see none of it (rating.md 5.10).
 *
 * @throws RuleViolation {@link PlatformProblem#FORBIDDEN} to those people
 */
@ApplicationScoped
@Transactional
public class UnitDetails {
    @Inject
    UnitItemStore store;

    @Inject
    UnitPartStore parts;

    @Inject
    UnitSight sight;

    /**
     * What the unit was charged for this part.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} where it was charged nothing of the kind
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Money amount(Unit unit, FrozenPeriod of, UnitPart part) {
        mustSeeMoney();
        return parts.sums(of, unit.id(), parts.isKnown(of), 0, UnitParts.STEP).stream()
                .filter(row -> part.equals(row.part()))
                .map(UnitPartRow::amount)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** What of it is nobody's in particular. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Money rest(Unit unit, FrozenPeriod of, UnitPart part) {
        return amount(unit, of, part).minus(store.sum(of, unit.id(), part));
    }

    /**
     * Some of its users or numbers, the dearest first.
     *
     * @param text beginnings of words of a user's id, name or e-mail, or digits of a number; null for all
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Page<UnitItemRow> page(Unit unit, FrozenPeriod of, UnitPart part, String text, int first, int size) {
        mustSeeMoney();
        var limit = Math.min(size, UnitParts.STEP);
        var alone = text == null || text.isBlank()
                ? store.page(of, unit.id(), part, first, limit)
                : Optional.<Page<UnitItem>>empty();
        var some = alone.orElseGet(() -> {
            var fitting = fitting(store.items(of, unit.id(), part), text);
            return new Page<>(fitting.stream().skip(first).limit(limit).toList(), fitting.size());
        });
        return new Page<>(named(some.rows()), some.total());
    }

    /** All of them, the dearest first. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public void each(Unit unit, FrozenPeriod of, UnitPart part, Consumer<UnitItemRow> reader) {
        mustSeeMoney();
        var items = store.items(of, unit.id(), part);
        for (var first = 0; first < items.size(); first += UnitParts.STEP) {
            named(items.subList(first, Math.min(items.size(), first + UnitParts.STEP)))
                    .forEach(reader);
        }
    }

    private List<UnitItem> fitting(List<UnitItem> items, String text) {
        if (text == null || text.isBlank() || items.isEmpty()) {
            return items;
        }
        if (items.get(0).kind() == UnitItem.Kind.USER) {
            var keys = store.userKeys(text);
            return items.stream().filter(item -> keys.contains(item.key())).toList();
        }
        var digits = text.replaceAll("[^0-9+]", "");
        return items.stream().filter(item -> item.key().contains(digits)).toList();
    }

    private List<UnitItemRow> named(List<UnitItem> items) {
        var names = store.names(items.stream()
                .filter(item -> item.kind() == UnitItem.Kind.USER)
                .map(UnitItem::key)
                .collect(Collectors.toSet()));
        return items.stream()
                .map(item -> UnitItemRow.of(item, names.get(item.key())))
                .toList();
    }

    private void mustSeeMoney() {
        if (!sight.seesMoney()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN);
        }
    }
}
