package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/** The periods of the tenant the thread is in that were over and rated, and had nothing to charge. */
@ApplicationScoped
@Transactional
public class Uncharged {
    @Inject
    RunDateStore dates;

    /** The first dates after such periods of a contract, ascending. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<LocalDate> endings(long contractId) {
        return dates.all().stream()
                .filter(date -> date.contractId() == contractId && date.isUncharged())
                .map(RunDate::datedOn)
                .toList();
    }
}
