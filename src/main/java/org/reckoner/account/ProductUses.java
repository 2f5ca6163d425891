package org.reckoner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reckoner.contract.Contract;
import org.reckoner.period.BillingPeriod;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/**
 * How much of each product was used in a period of the tenant the thread is in, as the core counts it for the bill: quantities and no
 * amounts. For pages of other features that show one of them. Outside any transaction: a period may have to be rated.
 */
@ApplicationScoped
public class ProductUses {
    @Inject
    BillCounting counting;

    /**
     * A period's, by product; so far while it runs.
     *
     * @param contract to which the period belongs
     * @return nothing while a large period is being counted for the first time, and where something that was used has no price
     */
    @Requires(Privilege.EDIT_BILLING)
    public List<ProductUse> of(Contract contract, BillingPeriod period) {
        var kept = counting.of(contract, period).keptOrNull();
        return kept == null || kept.billOrNull() == null
                ? List.of()
                : kept.billOrNull().withoutMoney().uses();
    }
}
