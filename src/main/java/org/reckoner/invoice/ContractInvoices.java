package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/** Which invoices the contracts of the tenant the thread is in have had, and what was billed for a period, for the invoice run. */
@ApplicationScoped
@Transactional
public class ContractInvoices {
    @Inject
    ContractInvoiceStore store;

    @Inject
    IssuedLineStore issued;

    /** Drafts, issued and void ones of all contracts, credit notes apart, by date. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<ContractInvoice> all() {
        return store.all();
    }

    /** Which numbers' set-up fees were charged by what was issued under a contract and is not void; credited ones were charged. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<SetUpCharged> setUpsCharged(long contractId) {
        return store.setUps(contractId);
    }

    /**
     * What periods were billed in arrears, with the adjustments of them on later invoices and without taxes (rating.md 2.3). What was
     * credited counts as billed, what is void does not.
     *
     * @param since leaves out what was invoiced on earlier dates
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public Billed billed(long contractId, Currency currency, LocalDate since) {
        return new Billed(currency, store.arrears(contractId, since));
    }

    /** All that was issued, credit notes and what is void among it, in the order in which it was. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<IssuedDocument> documents() {
        return issued.documents();
    }

    /** The lines of one of these in their order, taxes too; none of another tenant's. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<IssuedLine> lines(long documentId) {
        return issued.lines(documentId);
    }
}
