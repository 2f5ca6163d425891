package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.contract.Contracts;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.Beside;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.CallRecord;
import org.reckoner.usage.CallRecords;

/** The report of calls: each with what it costs (rating.md 5.9), as many at a time as one query gives, so that none is held long. */
@ApplicationScoped
class VoiceContent implements ReportContent {
    private static final List<String> COLUMNS = List.of(
            "call",
            "origin",
            "destination",
            "usage-group",
            "call-type",
            "direction",
            "start",
            "end",
            "duration",
            "adjusted-duration",
            "adjusted-minutes");
    private static final List<String> MONEY = List.of("rate", "cost", "currency");

    @Inject
    CallRecords calls;

    @Inject
    Beside beside;

    @Inject
    Contracts contracts;

    @Inject
    Tenants tenants;

    @Override
    public boolean isOf(ReportKind kind) {
        return kind == ReportKind.VOICE_USAGE;
    }

    @Override
    public void write(ReportWork work, OutputStream out, ReportProgress progress) throws IOException {
        var rows = new CsvRows(out);
        var table = new ReportTable(rows, work.language(), progress);
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(work.withMoney() ? MONEY : List.of());
        table.head(columns.toArray(String[]::new));
        var rates = new VoiceRates(
                contracts.signed(),
                (contract, period) ->
                        contracts.terms(contract.id(), period).termsOf(period).rateDeck());
        var zone = tenants.billing().zone();
        var all = work.order().dates().days(zone).toList();
        for (var i = 0; i < all.size(); i++) {
            table.steps(i, all.size());
            var pages = new CallPages(calls, LocalDays.span(all.get(i), zone), beside.workers());
            for (var some = pages.next(); !some.isEmpty(); some = pages.next()) {
                for (var call : some) {
                    table.row(row(call, rates, work.withMoney()));
                }
            }
        }
        rows.end();
    }

    static Object[] row(CallRecord call, VoiceRates rates, boolean withMoney) {
        var values = new Object[COLUMNS.size() + (withMoney ? MONEY.size() : 0)];
        values[0] = call.key();
        values[1] = call.origin();
        values[2] = call.destination();
        values[4] = call.callType();
        values[5] = call.direction();
        values[6] = call.start();
        values[7] = call.end();
        values[8] = seconds(Duration.between(call.start(), call.end()));
        rates.of(call.rated()).ifPresent(charged -> charge(values, charged, withMoney));
        return values;
    }

    private static void charge(Object[] values, VoiceRates.Charged charged, boolean withMoney) {
        var call = charged.call();
        values[3] = call.rate().usageGroup();
        values[9] = BigDecimal.valueOf(call.cost().billedSeconds());
        values[10] = call.cost().minutes();
        if (withMoney) {
            values[11] = call.rate().perMinute();
            values[12] = call.cost().cost();
            values[13] = charged.currency().getCurrencyCode();
        }
    }

    private static BigDecimal seconds(Duration length) {
        return length.toMillisPart() == 0
                ? BigDecimal.valueOf(length.toSeconds())
                : BigDecimal.valueOf(length.toMillis()).movePointLeft(3).stripTrailingZeros();
    }
}
