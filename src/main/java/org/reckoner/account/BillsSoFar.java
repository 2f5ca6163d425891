package org.reckoner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/** The bills so far that are kept for the tenant the thread is in, by contract and first date of the period. */
@ApplicationScoped
@Transactional
public class BillsSoFar {
    @Inject
    BillStore store;

    /** As it was made last, whether or not anything has come since. */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<KeptBill> find(long contract, LocalDate from) {
        return store.find(contract, from);
    }

    /** Keeps it in place of the one before. */
    @Requires(Privilege.EDIT_BILLING)
    public void keep(long contract, LocalDate from, KeptBill bill) {
        store.replace(contract, from, bill);
    }
}
