package org.reckoner.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.SubscriptionType;

/**
 * A contract in the list over all tenants, or a tenant that has none.
 *
 * @param tenantId whose it is
 * @param id 0 for a tenant without a contract; then all from the number on is null
 * @param model of the latest terms that were agreed, or of a draft's
 * @param endOn the first date after it, or null
 */
public record ContractRow(
        long tenantId,
        String tenant,
        long id,
        String number,
        ContractState state,
        SubscriptionType type,
        LicenceModel model,
        LocalDate effectiveOn,
        LocalDate endOn,
        String currency)
        implements Serializable {
    public String key() {
        return tenantId + "-" + id;
    }
}
