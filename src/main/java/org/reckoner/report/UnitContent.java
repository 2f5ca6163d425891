package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.money.Money;
import org.reckoner.platform.Formats;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.tenant.Tenants;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitPartRow;
import org.reckoner.unit.UnitParts;
import org.reckoner.unit.UnitReports;

/** The billing unit report (product.md 2): usage and what recurs, by category, of a unit or of all; the last row is their sum. */
@ApplicationScoped
class UnitContent implements ReportContent {
    @Inject
    UnitReports reports;

    @Inject
    UnitParts parts;

    @Inject
    BillingUnits units;

    @Inject
    InvoiceFiles invoices;

    @Inject
    Tenants tenants;

    @Override
    public boolean isOf(ReportKind kind) {
        return kind == ReportKind.BILLING_UNITS;
    }

    @Override
    public void write(ReportWork work, OutputStream out, ReportProgress progress) throws IOException {
        if (!work.withMoney()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, "money");
        }
        var order = work.order();
        var period = reports.period(order.contractId() + "-" + order.dates().from());
        var unit = order.unitId() == null ? null : units.get(order.unitId());
        var rows = rows(work, period, unit, out);
        var table = new ReportTable(rows, work.language(), progress);
        table.head("unit", "usage-or-recurring", "category", "product", "currency", "amount");
        table.steps(0, 1);
        var sum = Money.zero(period.currency());
        for (var first = 0; ; first += UnitParts.STEP) {
            var some = parts.sums(period, unit, first, UnitParts.STEP);
            for (var part : some) {
                row(part, table);
                sum = sum.plus(part.amount());
            }
            if (some.size() < UnitParts.STEP) {
                break;
            }
        }
        table.row(table.text("report.sum"), null, null, null, period.currency().getCurrencyCode(), sum.amount());
        rows.end();
    }

    private ReportRows rows(ReportWork work, FrozenPeriod period, Unit unitOrNull, OutputStream out)
            throws IOException {
        var title = Texts.text(work.language(), "report.kind.BILLING_UNITS");
        return switch (work.order().format()) {
            case CSV -> new CsvRows(out);
            case XLSX -> new XlsxRows(out, title);
            case PDF -> {
                var formats = Formats.of(work.language());
                var unit = unitOrNull == null ? Texts.text(work.language(), "report.every-unit") : unitOrNull.name();
                var dates = formats.date(period.dates().from()) + " – " + formats.date(period.lastDay());
                var country = invoices.payer().billTo().country();
                yield new PdfRows(
                        out,
                        new PdfRows.Paper(
                                title, List.of(tenants.current().name(), unit, dates), work.language(), country));
            }
        };
    }

    private static void row(UnitPartRow part, ReportTable table) throws IOException {
        var name = part.isUnassigned() ? table.text("unit.unassigned") : part.name();
        var currency = part.amount().currency().getCurrencyCode();
        var category = part.category();
        if (category == null) {
            var section = table.text("invoice.section." + part.section());
            table.row(name, null, section, null, currency, part.amount().amount());
        } else {
            table.row(
                    name,
                    table.text(category.isUsage() ? "report.usage" : "report.recurring"),
                    table.text("unit.category." + category),
                    part.product(),
                    currency,
                    part.amount().amount());
        }
    }
}
