package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/** Stores what was worked out, each document one short transaction; what is done already the database refuses to do again. */
@ApplicationScoped
@Transactional
public class UnitFreezing {
    @Inject
    UnitCostStore costs;

    @Inject
    UnitItemStore items;

    @Inject
    UnitTotalStore totals;

    @Inject
    Clock clock;

    /** All of it or nothing. */
    @Requires(Privilege.MANAGE_INVOICES)
    public void put(Freezing made) {
        var now = clock.instant();
        if (!made.effect().equals(Effect.NO_DOCUMENT)) {
            costs.note(made.effect(), now);
        }
        if (made.thawed() != null) {
            totals.remove(made.thawed());
            costs.thaw(made.thawed());
        }
        if (made.frozen() != null) {
            costs.freeze(made.frozen(), now);
        }
        made.parts().forEach(part -> {
            costs.add(part.period(), made.effect(), part.amounts());
            items.add(part.period(), made.effect(), part.amounts());
            totals.refresh(part.period());
        });
    }
}
