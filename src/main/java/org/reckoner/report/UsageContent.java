package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.contract.Contracts;
import org.reckoner.directory.Users;
import org.reckoner.period.Dates;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.UserUsage;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.CountedPeriod;
import org.reckoner.usage.DailyFigures;
import org.reckoner.usage.PeriodCounts;
import org.reckoner.usage.ResourceUses;

/** The usage reports of product.md 2 but that of calls. What is counted is what is charged: the counts are those of rating. */
@ApplicationScoped
class UsageContent implements ReportContent {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    @Inject
    PeriodCounts counts;

    @Inject
    DailyFigures figures;

    @Inject
    ResourceUses resources;

    @Inject
    Contracts contracts;

    @Inject
    Users users;

    @Inject
    Tenants tenants;

    @Override
    public boolean isOf(ReportKind kind) {
        return kind.family() == ReportFamily.USAGE && kind != ReportKind.VOICE_USAGE && kind != ReportKind.FOCUS;
    }

    @Override
    public void write(ReportWork work, OutputStream out, ReportProgress progress) throws IOException {
        var rows = new CsvRows(out);
        var table = new ReportTable(rows, work.language(), progress);
        var dates = work.order().dates();
        switch (work.order().kind()) {
            case BILLABLE_USAGE -> billable(dates, table);
            case CONCURRENT_USAGE -> concurrent(dates, table);
            case RESOURCE_USAGE -> resources(dates, table);
            case USER_HOURS -> hours(dates, table);
            case VOICE_USAGE, FOCUS, BILLING_UNITS -> throw new IllegalArgumentException("another content's");
        }
        rows.end();
    }

    private void billable(Dates dates, ReportTable table) throws IOException {
        table.head("licence", "email", "user", "first-login");
        table.steps(0, 1);
        var zone = tenants.billing().zone();
        var counted = count(
                new Span(LocalDays.startOf(dates.from(), zone), LocalDays.startOf(dates.until(), zone)), dates.from());
        var names = new UserNames(users::names);
        var usage = counted.count().result();
        for (var level : usage.levels()) {
            var of = usage.usersOf(level);
            names.know(ids(of, counted));
            for (var user : of) {
                table.row(level, email(names, user, counted), user.userId(), user.firstLogin());
            }
        }
    }

    /** By the licence model that holds on a date; usage without a contract is counted as concurrent. */
    private CountedPeriod count(Span span, LocalDate on) {
        var model = contracts
                .on(on)
                .map(contract -> contract.termsOn(on).details().counting().model())
                .orElse(LicenceModel.CONCURRENT);
        return counts.count(span, span.until(), model);
    }

    private static List<Long> ids(List<UserUsage> some, CountedPeriod counted) {
        return some.stream().map(user -> counted.userIds().get(user.userId())).toList();
    }

    private static String email(UserNames names, UserUsage user, CountedPeriod counted) {
        return names.email(counted.userIds().get(user.userId()));
    }

    private void concurrent(Dates dates, ReportTable table) throws IOException {
        table.head("date", "licence", "users", "peak", "peak-at", "minutes-at-peak");
        var all = days(dates);
        for (var i = 0; i < all.size(); i++) {
            table.steps(i, all.size());
            var day = figures.upToDate(all.get(i));
            table.row(
                    day.reportOn(),
                    table.text("report.every-licence"),
                    BigDecimal.valueOf(day.maxUsers()),
                    BigDecimal.valueOf(day.peakUsers()),
                    day.peakAt(),
                    in(MINUTE, day.timeAtPeak()));
            for (var level : day.levels()) {
                table.row(
                        day.reportOn(),
                        level.level(),
                        BigDecimal.valueOf(level.maxUsers()),
                        BigDecimal.valueOf(level.peakUsers()),
                        level.peakAt(),
                        in(MINUTE, level.timeAtPeak()));
            }
        }
    }

    private void resources(Dates dates, ReportTable table) throws IOException {
        table.head("date", "resource", "quantity");
        var all = days(dates);
        for (var i = 0; i < all.size(); i++) {
            table.steps(i, all.size());
            var day = all.get(i);
            for (var used : resources.sums(day, day.plusDays(1)).entrySet()) {
                table.row(day, used.getKey(), used.getValue());
            }
        }
    }

    private void hours(Dates dates, ReportTable table) throws IOException {
        table.head("date", "user", "email", "licence", "seconds", "hours");
        var zone = tenants.billing().zone();
        var names = new UserNames(users::names);
        var all = days(dates);
        for (var i = 0; i < all.size(); i++) {
            table.steps(i, all.size());
            var day = all.get(i);
            var counted = count(LocalDays.span(day, zone), day);
            var of = counted.count().result().users();
            names.know(ids(of, counted));
            for (var user : of) {
                table.row(
                        day,
                        user.userId(),
                        email(names, user, counted),
                        user.held().levelOrNull(),
                        BigDecimal.valueOf(user.time().toSeconds()),
                        in(HOUR, user.time()));
            }
        }
    }

    private List<LocalDate> days(Dates dates) {
        return dates.days(tenants.billing().zone()).toList();
    }

    private static BigDecimal in(BigDecimal unit, Duration time) {
        return BigDecimal.valueOf(time.toMillis()).movePointLeft(3).divide(unit, 2, RoundingMode.HALF_UP);
    }
}
