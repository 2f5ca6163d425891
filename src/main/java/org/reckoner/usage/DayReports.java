package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reckoner.directory.UserName;
import org.reckoner.directory.Users;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
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
 * of the last six months. Only of tenants that are billed by PureConnect; no call holds a transaction longer than it reads.
 */
@ApplicationScoped
public class DayReports {
    /** How many users {@link #usersAfter} gives at once. */
    public static final int STEP = Users.LOOKUP_MAX;

    /** How many counts of a date {@link #history} tells of. */
    public static final int HISTORY_MAX = 50;

    @Inject
    DailyFigures figures;

    @Inject
    FigureStore store;

    @Inject
    DayStore days;

    @Inject
    SessionStore sessions;

    @Inject
    Users users;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    /** The tenant with the identifiers that its administrator sees, billable or not. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public BilledTenant tenant() {
        return tenants.billing();
    }

    /** The dates that can be asked for in a zone. */
    @OpenToAll("a rule of the calendar")
    public ReportDates dates(ZoneId zone) {
        return ReportDates.on(clock.today(zone));
    }

    /**
     * A date's figures; counted now, where they were not yet or something has arrived since.
     *
     * @throws RuleViolation {@link UsageProblem#DATE_OUT_OF_RANGE}, {@link UsageProblem#NOT_BILLABLE}
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public DailyFigure report(LocalDate date) {
        var zone = billed().zone();
        dates(zone).check(date);
        return report(date, zone, firstUsageOn(zone));
    }

    private LocalDate firstUsageOn(ZoneId zone) {
        return sessions.firstLogin().map(login -> LocalDays.dateOf(login, zone)).orElse(LocalDate.MAX);
    }

    private DailyFigure report(LocalDate date, ZoneId zone, LocalDate first) {
        if (date.isBefore(first) || LocalDays.span(date, zone).isEmpty()) {
            return DailyFigure.beforeAnyUsage(date, zone);
        }
        return Races.won(() -> figures.upToDate(date));
    }

    /**
     * All that the page opens with, read once.
     *
     * @param asked a date as it stands in an address, or null for the last one that can be asked for
     * @throws RuleViolation {@link UsageProblem#DATE_OUT_OF_RANGE}, {@link UsageProblem#NOT_BILLABLE}
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public DayReport open(String asked) {
        var zone = billed().zone();
        var dates = dates(zone);
        var date = dates.parsed(asked);
        dates.check(date);
        var first = firstUsageOn(zone);
        var figure = report(date, zone, first);
        return new DayReport(dates, figure, curve(date, zone), counts(dates, zone, first));
    }

    /** Why and when the figures of a date became what they are, the newest first; the last {@link #HISTORY_MAX}. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public List<FigureRevision> history(LocalDate date) {
        checkDate(date);
        return store.history(date, HISTORY_MAX);
    }

    /** The course of a date as last counted, or of nobody where it was not. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Curve curve(LocalDate date) {
        return curve(date, billed().zone());
    }

    private Curve curve(LocalDate date, ZoneId zone) {
        var span = LocalDays.span(date, zone);
        return Curve.of(span, store.curve(date).orElseGet(() -> Curve.stored(new int[Curve.parts(span)])));
    }

    /**
     * The counts of all dates that can be asked for, ascending. Before the first usage they are 0; null where a date is to be
     * counted, for the first time or again.
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public List<DayCount> counts() {
        var zone = billed().zone();
        return counts(dates(zone), zone, firstUsageOn(zone));
    }

    private List<DayCount> counts(ReportDates dates, ZoneId zone, LocalDate first) {
        var counted = store.counts(dates.first(), dates.last());
        counted.keySet().retainAll(days.upToDate(dates.first(), dates.last(), zone.getId()));
        return dates.first()
                .datesUntil(dates.last().plusDays(1))
                .map(date -> counted.getOrDefault(
                        date, date.isBefore(first) ? new DayCount(date, 0, 0) : new DayCount(date, null, null)))
                .toList();
    }

    /**
     * A part of the audited list of a date as last counted, by user id.
     *
     * @param text beginnings of words of the id, the name or the e-mail, or null for all
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Page<DayUser> users(LocalDate date, String text, int first, int size) {
        checkDate(date);
        var bounded = Math.min(size, Page.MAX_SIZE);
        if (text == null || text.isBlank()) {
            var total = figures.find(date).map(DailyFigure::maxUsers).orElse(0);
            return new Page<>(named(store.users(date, first, bounded)), total);
        }
        return matching(date, text.strip(), first, bounded);
    }

    /** Who fits is known to the directory, who was there to the day: a few are looked up there, of many each is asked. */
    private Page<DayUser> matching(LocalDate date, String text, int first, int size) {
        var fitting = users.idsMatching(text);
        if (fitting.length <= STEP) {
            var there = among(date, fitting);
            var part = there.stream().skip(first).limit(size).toList();
            return new Page<>(named(part), there.size());
        }
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

    private List<DayUser> among(LocalDate date, long[] few) {
        var keys = users.names(Arrays.stream(few).boxed().toList()).values().stream()
                .map(UserName::key)
                .sorted()
                .toList();
        return keys.isEmpty() ? List.of() : store.usersAmong(date, keys);
    }

    /**
     * The next users of a report, by user id, so that a list of any length is walked in steps.
     *
     * @param key the last one seen, or an empty text
     * @return at most {@link #STEP}; none after the last
     * @throws RuleViolation {@link PlatformProblem#STALE} where the date was counted again since the report
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public List<DayUser> usersAfter(DailyFigure report, String key) {
        var date = report.reportOn();
        checkDate(date);
        if (report.revision() == 0) {
            return List.of(); // before any usage
        }
        var step = named(store.usersAfter(date, key, STEP));
        // asked last: what was read before is of the revision that still stands
        if (store.revisions(date, date).getOrDefault(date, 0) != report.revision()) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return step;
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

    private void checkDate(LocalDate date) {
        dates(billed().zone()).check(date);
    }

    private BilledTenant billed() {
        var tenant = tenants.billing();
        if (tenant.billable() != Billable.PURECONNECT) {
            throw new RuleViolation(UsageProblem.NOT_BILLABLE, tenant.name());
        }
        return tenant;
    }
}
