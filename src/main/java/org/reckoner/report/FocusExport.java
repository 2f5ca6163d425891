package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.reckoner.contract.Contracts;
import org.reckoner.invoice.IssuerSettings;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.Texts;
import org.reckoner.tenant.Tenants;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.UnitPartRow;
import org.reckoner.unit.UnitParts;

/**
 * What periods cost the tenant the thread is in, for finance tools, as the FinOps Open Cost and Usage Specification 1.2 has it: exact bytes,
 * since no person opens it in a spreadsheet; words are English. In no transaction, some rows at a time.
 *
 * @throws org.reckoner.platform.RuleViolation {@link org.reckoner.platform.PlatformProblem#FORBIDDEN} to people of a partner's tenant
 */
@ApplicationScoped
public class FocusExport {
    @Inject
    UnitParts parts;

    @Inject
    Contracts contracts;

    @Inject
    IssuerSettings issuers;

    @Inject
    Tenants tenants;

    /**
     * Writes periods, one after the other.
     *
     * @param onRow called after each row, while no query is open
     */
    @Requires({Privilege.EDIT_BILLING, Privilege.VIEW_INVOICES})
    public void write(List<FrozenPeriod> periods, OutputStream out, Runnable onRow) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(FocusRow.COLUMNS);
        var tenant = tenants.current();
        var account = new FocusRow.Account(
                Long.toString(tenant.id()), tenant.name(), issuers.issuer().legalName());
        for (var period : periods) {
            write(period, account, csv, onRow);
        }
        writer.flush();
    }

    private void write(FrozenPeriod period, FocusRow.Account account, CSVPrinter csv, Runnable onRow)
            throws IOException {
        var zone = contracts
                .on(period.dates().from())
                .map(contract -> contract.details().zone())
                .orElseGet(() -> tenants.billing().zone());
        var from = LocalDays.startOf(period.dates().from(), zone);
        var until = LocalDays.startOf(period.dates().until(), zone);
        List<UnitPartRow> some;
        var first = 0;
        do {
            some = parts.charges(period, first, UnitParts.STEP);
            for (var part : some) {
                var service = Texts.text(Locale.ENGLISH, "unit.category." + part.category());
                csv.printRecord(new FocusRow(account, from, until, part, service)
                        .values()
                        .values());
                onRow.run();
            }
            first += some.size();
        } while (some.size() == UnitParts.STEP);
    }
}
