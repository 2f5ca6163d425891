package org.reckoner.report;

import java.util.List;
import java.util.Locale;
import org.reckoner.platform.TenantId;

/**
 * A report that this node has taken on.
 *
 * @param node whose lease it is
 * @param version of the file it writes
 * @param attempts how often it was taken on, this time included
 * @param askerId null for who has no log-in
 * @param scheduled whether a schedule has it made
 */
record ReportWork(
        TenantId tenant,
        long id,
        String node,
        int version,
        int attempts,
        ReportOrder order,
        Locale language,
        boolean withMoney,
        String askedBy,
        Long askerId,
        boolean scheduled,
        List<String> recipients) {
    ReportWork {
        recipients = List.copyOf(recipients);
    }

    String fileName() {
        var dates = order.dates();
        return order.kind().fileName() + "-" + dates.from() + "-" + dates.lastDay() + "."
                + order.format().ending();
    }
}
