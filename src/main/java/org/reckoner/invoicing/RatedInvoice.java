package org.reckoner.invoicing;

import java.util.List;
import java.util.Optional;
import org.reckoner.contract.Contract;
import org.reckoner.invoice.NewInvoice;
import org.reckoner.rating.Anomaly;
import org.reckoner.rating.draft.Adjustment;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.UsageFacts;

/**
 * A contract's date after it was rated, before anything is stored.
 *
 * @param draftOrNull null where there is nothing to charge
 * @param digest of the input
 * @param rated the period charged in arrears; null where there is none
 * @param facts its usage, or null
 * @param anomalies of it
 * @param late earlier periods of which data has come since
 */
record RatedInvoice(
        Contract contract,
        DueInvoice due,
        InvoiceDraft draftOrNull,
        String digest,
        RatedPeriod rated,
        UsageFacts facts,
        List<Anomaly> anomalies,
        List<LatePeriod> late) {
    Optional<InvoiceDraft> draft() {
        return Optional.ofNullable(draftOrNull);
    }

    /** To be stored; only where there is something to charge. */
    NewInvoice invoice() {
        var purchaseOrder = contract.purchaseOrderOn(due.datedOn())
                .map(order -> order.number())
                .orElse(null);
        return new NewInvoice(due.contractId(), draftOrNull, purchaseOrder, digest);
    }

    /** Those of which it charges a difference. */
    List<Adjustment> adjustments() {
        return late.stream().map(LatePeriod::adjustment).toList();
    }
}
