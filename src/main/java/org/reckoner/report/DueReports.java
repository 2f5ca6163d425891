package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.settings.BusinessClock;
import org.reckoner.unit.UnitReports;

/** What is due of the reports of the tenant the thread is in: those of schedules are ordered here, and old ones deleted. */
@ApplicationScoped
@Transactional
public class DueReports {
    private static final int DELETED_AT_ONCE = 20;

    @Inject
    ReportScheduleStore schedules;

    @Inject
    ReportStore reports;

    @Inject
    ReportWorkStore work;

    @Inject
    ReportChunkStore chunks;

    @Inject
    ReportSettingStore settings;

    @Inject
    ReportGate gate;

    @Inject
    UnitReports unitReports;

    @Inject
    BusinessClock business;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Whether there is anything to do for a family. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public boolean isAny(ReportFamily family) {
        return !schedules.due(family, business.now()).isEmpty()
                || !work.scheduled(family, clock.instant()).isEmpty()
                || family == ReportFamily.USAGE && !outdated().isEmpty();
    }

    /** Orders what schedules want by now, each occasion once; what was missed while nothing ran is one report. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void order() {
        var now = business.now();
        for (var schedule : schedules.due(ReportFamily.USAGE, now)) {
            var dueOn = schedule.nextDueAt().atZone(schedule.schedule().zone()).toLocalDate();
            if (schedules.advance(schedule, schedule.schedule().nextAfter(now), null)) {
                var dates = ReportDates.before(dueOn, schedule.schedule().frequency());
                add(schedule, ReportOrder.usage(schedule.kind(), dates), schedule.id() + ":" + dueOn);
            }
        }
    }

    /** Orders a report of each billing period that was divided since the one before. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void orderOfUnits() {
        var now = business.now();
        for (var schedule : schedules.due(ReportFamily.UNITS, now)) {
            var periods = unitReports.periods().stream()
                    .filter(period -> period.dates().until().isAfter(schedule.doneUntil()))
                    .toList();
            var until = periods.isEmpty()
                    ? schedule.doneUntil()
                    : periods.get(0).dates().until();
            if (schedules.advance(schedule, schedule.schedule().nextAfter(now), until)) {
                for (var period : periods) {
                    var order = new ReportOrder(
                            schedule.kind(), schedule.format(), period.dates(), period.contractId(), schedule.unitId());
                    add(schedule, order, schedule.id() + ":" + period.key());
                }
            }
        }
    }

    private void add(ReportSchedule schedule, ReportOrder order, String occasion) {
        reports.add(new ReportStore.Ordered(
                ids.next(),
                order,
                schedule.language(),
                gate.arePricesTheirs(),
                schedule.madeBy(),
                null,
                clock.instant(),
                schedule.id(),
                occasion,
                schedule.recipients()));
    }

    /** Those of schedules that wait to be made, by id. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<Long> waiting(ReportFamily family) {
        return work.scheduled(family, clock.instant());
    }

    private List<Long> outdated() {
        var kept = Duration.ofDays(settings.find().keepDays());
        return reports.doneBefore(clock.instant().minus(kept), DELETED_AT_ONCE);
    }

    /**
     * Deletes some reports that are older than the tenant keeps them.
     *
     * @return how many; call it again until there are none
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public int deleteOutdated() {
        var outdated = outdated();
        outdated.forEach(id -> {
            chunks.deleteAll(id);
            reports.delete(id);
        });
        return outdated.size();
    }
}
