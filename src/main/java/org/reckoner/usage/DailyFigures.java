package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.directory.LicensedUser;
import org.reckoner.directory.Users;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.DailyCount;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** The daily snapshots of the tenant the thread is in (rating.md 4.4): takes them and gives them. */
@ApplicationScoped
@Transactional
public class DailyFigures {
    @Inject
    FigureStore figures;

    @Inject
    FigureWriteStore writing;

    @Inject
    DayStore days;

    @Inject
    SessionTimeStore sessions;

    @Inject
    Users users;

    @Inject
    Tenants tenants;

    @Inject
    ReadAhead ahead;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Clock real;

    @Inject
    @ConfigProperty(name = "reckoner.export.grace")
    Duration grace;

    /**
     * Counts a date from the sessions that are there now. Where they say the same as at the last count nothing is written.
     *
     * @throws RuleViolation {@link UsageProblem#DATE_NOT_OVER}
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Taken take(LocalDate date) {
        ahead.forget(scope.required()); // what is counted is what is there once the date is held
        var zone = zone();
        var day = LocalDays.span(date, zone);
        if (day.isEmpty() || clock.now().isBefore(day.until())) {
            throw new RuleViolation(UsageProblem.DATE_NOT_OVER, date.toString());
        }
        var held = days.hold(date); // first: what arrives from now on is counted next time
        var counted = counted(date, zone, day);
        var basis = new CountBasis(counted.digest(), zone.getId(), String.valueOf(DailyCount.RULES_VERSION));
        var before = figures.basis(date);
        var changed = before.filter(b -> b.digest().equals(basis.digest())).isEmpty();
        var usersBefore = figures.counts(date, date).get(date);
        var causes = changed ? causes(before, basis, held.because()) : Set.<DayCause>of();
        if (changed) {
            writing.replace(counted);
            writing.note(date, causes);
        }
        days.counted(date, held.wanted());
        return new Taken(
                changed, figures.find(date).orElseThrow(), causes, usersBefore == null ? null : usersBefore.maxUsers());
    }

    private static Set<DayCause> causes(Optional<CountBasis> before, CountBasis now, Set<DayCause> noted) {
        if (before.isEmpty()) {
            return EnumSet.of(DayCause.FIRST);
        }
        var causes = EnumSet.noneOf(DayCause.class);
        causes.addAll(noted);
        if (!before.get().zone().equals(now.zone())) {
            causes.add(DayCause.CHANGED_ZONE);
        }
        if (!before.get().rulesVersion().equals(now.rulesVersion())) {
            causes.add(DayCause.CHANGED_RULES);
        }
        return causes.isEmpty() ? EnumSet.of(DayCause.RECOUNTED) : causes;
    }

    /** All that is kept of a count: its sessions are in memory in here only, and not while anything is written. */
    private CountedDay counted(LocalDate date, ZoneId zone, Span day) {
        var licensed = users.licensed(day);
        var count = count(day, licensed);
        return new CountedDay(
                date,
                zone,
                count.result(),
                Curve.stored(count.curve(Curve.parts(day))),
                digest(count, zone),
                idsByKey(licensed),
                real.instant());
    }

    /** A date that is over counts an open session to its end (rating.md 2.1). */
    private DailyCount count(Span day, Map<Long, LicensedUser> licensed) {
        var count = new DailyCount(day, day.until());
        sessions.eachOf(day, (userId, login, logout, client) -> {
            var user = licensed.get(userId);
            count.add(user.key(), user.level(), login, logout);
        });
        return count;
    }

    /** Of all that the record shows: the same days of another zone are another record. */
    private static String digest(DailyCount count, ZoneId zone) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((zone.getId() + "\n").getBytes(StandardCharsets.UTF_8));
            count.describeInput(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static Map<String, Long> idsByKey(Map<Long, LicensedUser> licensed) {
        var ids = new HashMap<String, Long>();
        licensed.forEach((id, user) -> ids.put(user.key(), id));
        return ids;
    }

    /** The figures of a date as last counted, whether or not something has arrived since. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public Optional<DailyFigure> find(LocalDate date) {
        return figures.find(date);
    }

    /**
     * Visits the ids of those who logged in on a date, ascending, as last counted (rating.md 4.4). They come as they are read,
     * so the visitor must not use the database.
     */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public void eachUserId(LocalDate date, Consumer<String> visitor) {
        figures.eachUser(date, (key, id) -> visitor.accept(key));
    }

    /** Which count of a date that was counted stands now; it does until the transaction ends. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public int hold(LocalDate date) {
        return figures.hold(date);
    }

    /** The last local date that is over, the time of grace for late data included. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public LocalDate lastFinished() {
        return finishedAt(clock.now().minus(grace), zone());
    }

    /** The figures of a date that is over, counted now if they are not up to date. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public DailyFigure upToDate(LocalDate date) {
        if (!isUpToDate(date)) {
            days.hold(date);
            if (!isUpToDate(date)) { // nobody has counted it while this one waited for the others who ask
                return take(date).figure();
            }
        }
        return figures.find(date).orElseThrow();
    }

    private boolean isUpToDate(LocalDate date) {
        return days.upToDate(date, date, zone().getId()).contains(date);
    }

    private static LocalDate finishedAt(Instant moment, ZoneId zone) {
        return LocalDays.dateOf(moment, zone).minusDays(1);
    }

    private ZoneId zone() {
        return tenants.billing().zone();
    }
}
