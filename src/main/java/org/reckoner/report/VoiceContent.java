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
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.CallPlace;
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
            var span = LocalDays.span(all.get(i), zone);
            var place = CallPlace.before(span.from());
            for (var some = calls.after(place, span.until(), CallRecords.STEP); !some.isEmpty(); ) {
                for (var call : some) {
                    table.row(row(call, rates, work.withMoney()));
                }
                var last = some.get(some.size() - 1);
                place = new CallPlace(last.start(), last.key());
                some = some.size() < CallRecords.STEP ? List.of() : calls.after(place, span.until(), CallRecords.STEP);
            }
        }
        rows.end();
    }

    private static Object[] row(CallRecord call, VoiceRates rates, boolean withMoney) {
        var charged = rates.of(call.rated());
        var values = new ArrayList<Object>();
        values.add(call.key());
        values.add(call.origin());
        values.add(call.destination());
        values.add(charged.map(one -> one.call().rate().usageGroup()).orElse(null));
        values.add(call.callType());
        values.add(call.direction());
        values.add(call.start());
        values.add(call.end());
        values.add(seconds(Duration.between(call.start(), call.end())));
        values.add(charged.map(one -> BigDecimal.valueOf(one.call().cost().billedSeconds()))
                .orElse(null));
        values.add(charged.map(one -> one.call().cost().minutes()).orElse(null));
        if (withMoney) {
            values.add(charged.map(one -> one.call().rate().perMinute()).orElse(null));
            values.add(charged.map(one -> one.call().cost().cost()).orElse(null));
            values.add(charged.map(one -> one.currency().getCurrencyCode()).orElse(null));
        }
        return values.toArray();
    }

    private static BigDecimal seconds(Duration length) {
        return BigDecimal.valueOf(length.toMillis()).movePointLeft(3).stripTrailingZeros();
    }
}
