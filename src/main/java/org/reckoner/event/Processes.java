package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.DatabaseFailure;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.StandingProcess;
import org.reckoner.platform.StandingState;
import org.reckoner.settings.BusinessClock;
import org.reckoner.settings.ClockMoved;

/** What people may see of the processes and do with them. */
@ApplicationScoped
@Transactional
public class Processes {
    /** The longest range that may be asked for at once. */
    public static final int DAYS_MAX = 400;

    private static final int UPCOMING = 3;

    @Inject
    ProcessStore definitions;

    @Inject
    RunStore runs;

    @Inject
    ItemStore items;

    @Inject
    CurrentCaller callers;

    @Inject
    @Any
    Instance<StandingProcess> standing;

    @Inject
    BusinessClock business;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /** All processes with their newest runs. */
    @Requires(Privilege.VIEW_PROCESSES)
    public List<ProcessRow> list() {
        var newest = runs.newest();
        var progress = runs.progress(
                callers.required(), newest.values().stream().map(RunRow::id).toList());
        return definitions.all().stream()
                .map(d -> {
                    var run = newest.get(d.key());
                    return row(d, run == null ? null : counted(run, progress.get(run.id())));
                })
                .toList();
    }

    /** What goes on all the time, apart from schedules, in the order of their keys. */
    @Requires(Privilege.RUN_PROCESSES)
    public List<StandingState> standing() {
        return standing.stream()
                .map(StandingProcess::state)
                .sorted(Comparator.comparing(StandingState::key))
                .toList();
    }

    /** One process with its newest run. */
    @Requires(Privilege.VIEW_PROCESSES)
    public ProcessRow get(ProcessKey key) {
        return list().stream().filter(row -> row.key() == key).findFirst().orElseThrow(Processes::notFound);
    }

    /** When a process with this schedule would run next, a few times; nothing is changed. */
    @Requires(Privilege.VIEW_PROCESSES)
    public List<Instant> upcoming(Schedule schedule) {
        return Stream.iterate(schedule.nextAfter(business.now()), schedule::nextAfter)
                .limit(UPCOMING)
                .toList();
    }

    /** Changes when a process runs; the timers see it at their next tick. */
    @Requires(Privilege.RUN_PROCESSES)
    public void change(ProcessKey key, int seenVersion, boolean enabled, Schedule schedule) {
        var before = definitions.find(key).orElseThrow(Processes::notFound);
        var next = enabled ? schedule.nextAfter(business.now()) : null;
        if (!definitions.change(key, seenVersion, enabled, schedule, next)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        audit.fire(AuditEvent.of(null, "process.changed", "process", key)
                .changed(
                        (before.enabled() ? "on " : "off ") + before.schedule(),
                        (enabled ? "on " : "off ") + schedule));
    }

    /**
     * Opens a run for whatever is due.
     *
     * @return the run's id
     */
    @Requires(Privilege.RUN_PROCESSES)
    public long runNow(ProcessKey key) {
        return open(key, RunCause.BY_HAND, PlanRequest.DUE);
    }

    /**
     * Opens a run for named dates, done already or not.
     *
     * @param from the first date
     * @param until the last date, included
     */
    @Requires(Privilege.RUN_PROCESSES)
    public long runRange(ProcessKey key, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw RuleViolation.of("until", EventProblem.RANGE_BACKWARDS);
        }
        if (until.isAfter(from.plusDays(DAYS_MAX))) {
            throw RuleViolation.of("until", EventProblem.RANGE_TOO_LONG, DAYS_MAX);
        }
        return open(key, RunCause.BY_HAND, new PlanRequest(from, until));
    }

    /**
     * Has a run's parked items done again, all or one: within the run if it is open, else in a new one.
     *
     * @param itemId the item, or null for all
     * @return the run they are in now
     */
    @Requires(Privilege.RUN_PROCESSES)
    public long retry(long runId, Long itemId) {
        var run = runs.find(runId).orElseThrow(Processes::notFound);
        var open = runs.openRun(run.process()).orElse(null);
        if (open != null && !runs.hold(open.id())) {
            throw new RuleViolation(EventProblem.RUN_IS_OPEN);
        }
        var into = open == null ? open(run.process(), RunCause.RETRY, PlanRequest.DUE) : open.id();
        if (items.retry(into, runId, itemId, clock.instant()) == 0) {
            throw new RuleViolation(EventProblem.NOTHING_TO_RETRY);
        }
        audit.fire(AuditEvent.of(null, "process.retried", "run", runId)
                .changed(null, (itemId == null ? "all parked" : "item " + itemId) + " in run " + into));
        return into;
    }

    /** Has what an open run waits to try again tried at once. */
    @Requires(Privilege.RUN_PROCESSES)
    public void hasten(long runId) {
        items.hasten(runId, clock.instant());
        audit.fire(AuditEvent.of(null, "process.hastened", "run", runId));
    }

    /** A process's runs, newest first. */
    @Requires(Privilege.VIEW_PROCESSES)
    public Page<RunRow> history(ProcessKey key, int first, int size) {
        var page = runs.history(key, first, size);
        var progress = runs.progress(
                callers.required(), page.rows().stream().map(RunRow::id).toList());
        return new Page<>(
                page.rows().stream()
                        .map(run -> counted(run, progress.get(run.id())))
                        .toList(),
                page.total());
    }

    /** One run, with the items the caller may see counted. */
    @Requires(Privilege.VIEW_PROCESSES)
    public RunRow run(long id) {
        var run = runs.find(id).orElseThrow(Processes::notFound);
        return counted(run, runs.progress(callers.required(), List.of(id)).get(id));
    }

    /**
     * A run's items of the tenants the caller may see.
     *
     * @param state to see those alone, or null
     */
    @Requires(Privilege.VIEW_PROCESSES)
    public Page<ItemRow> items(long runId, ItemState state, int first, int size) {
        return items.page(callers.required(), runId, state, first, size);
    }

    /** A test clock that starts may start anywhere: what is due next is computed anew from there. */
    @OpenToAll("part of moving the clock, which asks for the privilege")
    public void follow(@Observes ClockMoved moved) {
        if (moved.started()) {
            definitions.all().stream()
                    .filter(ProcessStore.Definition::enabled)
                    .forEach(d -> definitions.change(
                            d.key(),
                            d.version(),
                            true,
                            d.schedule(),
                            d.schedule().nextAfter(moved.to())));
        }
    }

    private long open(ProcessKey key, RunCause cause, PlanRequest request) {
        if (runs.openRun(key).isPresent()) {
            throw new RuleViolation(EventProblem.RUN_IS_OPEN);
        }
        try {
            var id = runs.open(key, cause, request, callers.required().name(), clock.instant());
            audit.fire(AuditEvent.of(null, "process.run", "process", key).changed(null, "run " + id + " " + request));
            return id;
        } catch (DatabaseFailure lost) {
            if (lost.isConstraintViolation()) {
                throw new RuleViolation(EventProblem.RUN_IS_OPEN);
            }
            throw lost;
        }
    }

    private static ProcessRow row(ProcessStore.Definition d, RunRow newest) {
        Instant next = d.enabled() ? d.nextDueAt() : null;
        return new ProcessRow(d.key(), d.version(), d.enabled(), d.schedule(), next, newest);
    }

    private static RunRow counted(RunRow run, RunProgress progress) {
        return run.with(progress == null ? RunProgress.NONE : progress);
    }

    private static RuleViolation notFound() {
        return new RuleViolation(PlatformProblem.NOT_FOUND);
    }
}
