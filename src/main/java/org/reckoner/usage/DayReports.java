package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.directory.Users;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.Tenants;

/**
 * What System, Billing shows of the tenant the thread is in: a date's figures and the audited list of its users, and the counts
 * of the last six months. Only of tenants that are billed by PureConnect.
 */
@ApplicationScoped
public class DayReports {
    private static final int WALK = 1000;

    @Inject
    DailyFigures figures;

    @Inject
    FigureStore store;

    @Inject
    Users users;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    /** Whether there are reports of the tenant at all. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public boolean isBillable() {
        return tenants.billing().billable() == Billable.PURECONNECT;
    }

    /** The tenant with the identifiers that its administrator sees. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public BilledTenant tenant() {
        return tenants.billing();
    }

    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public ReportDates dates() {
        return ReportDates.on(clock.today(billed().zone()));
    }

    /**
     * A date's figures; counted now, where they were not yet or something has arrived since.
     *
     * @throws RuleViolation {@link UsageProblem#DATE_OUT_OF_RANGE}, {@link UsageProblem#NOT_BILLABLE}
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public DailyFigure report(LocalDate date) {
        var zone = billed().zone();
        dates().check(date);
        var first = figures.firstUsageOn();
        var span = LocalDays.span(date, zone);
        if (first.isEmpty() || date.isBefore(first.get()) || span.isEmpty()) {
            return DailyFigure.beforeAnyUsage(date, zone);
        }
        if (figures.isUpToDate(date)) {
            return figures.find(date).orElseThrow();
        }
        return Races.won(() -> figures.take(date)).figure();
    }

    /** The course of a date as last counted, or of nobody where it was not. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Curve curve(LocalDate date) {
        var span = LocalDays.span(date, billed().zone());
        return Curve.of(span, store.curve(date).orElseGet(() -> Curve.stored(new int[Curve.parts(span)])));
    }

    /** The counts of all dates that can be asked for, ascending. Before the first usage they are 0. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public List<DayCount> counts() {
        var dates = dates();
        var counted = store.counts(dates.first(), dates.last());
        var first = figures.firstUsageOn().orElse(LocalDate.MAX);
        return dates.first()
                .datesUntil(dates.last().plusDays(1))
                .map(date -> counted.getOrDefault(
                        date, date.isBefore(first) ? new DayCount(date, 0, 0) : new DayCount(date, null, null)))
                .toList();
    }

    /**
     * A part of the audited list of a date, by user id.
     *
     * @param text a part of the id, the name or the e-mail, or null for all
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Page<DayUser> users(LocalDate date, String text, int first, int size) {
        billed();
        var bounded = Math.min(size, Page.MAX_SIZE);
        if (text == null || text.isBlank()) {
            var total = figures.find(date).map(DailyFigure::maxUsers).orElse(0);
            return new Page<>(named(store.users(date, first, bounded)), total);
        }
        return matching(date, text.strip(), first, bounded);
    }

    /** Who fits is known to the directory, who was there to the day: both in one pass each. */
    private Page<DayUser> matching(LocalDate date, String text, int first, int size) {
        var fitting = users.idsMatching(text);
        var found = new ArrayList<DayUser>();
        var total = new int[1];
        store.eachUser(date, (key, id) -> {
            if (Arrays.binarySearch(fitting, id) >= 0) {
                if (total[0] >= first && found.size() < size) {
                    found.add(new DayUser(id, key, null, null));
                }
                total[0]++;
            }
        });
        return new Page<>(named(found), total[0]);
    }

    /** Visits the audited list of a date, by user id, however long. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public void eachUser(LocalDate date, Consumer<DayUser> visitor) {
        billed();
        var some = store.usersAfter(date, "", WALK);
        while (!some.isEmpty()) {
            named(some).forEach(visitor);
            some = store.usersAfter(date, some.get(some.size() - 1).key(), WALK);
        }
    }

    private List<DayUser> named(List<DayUser> some) {
        var names = users.names(some.stream().map(DayUser::userId).toList());
        return some.stream()
                .map(user -> {
                    var name = names.get(user.userId());
                    return name == null ? user : new DayUser(user.userId(), user.key(), name.name(), name.email());
                })
                .toList();
    }

    private BilledTenant billed() {
        var tenant = tenants.billing();
        if (tenant.billable() != Billable.PURECONNECT) {
            throw new RuleViolation(UsageProblem.NOT_BILLABLE, tenant.name());
        }
        return tenant;
    }
}
