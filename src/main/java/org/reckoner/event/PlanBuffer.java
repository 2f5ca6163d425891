package org.reckoner.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects units while a run is listed, so that many are written at once: a commit for each tenant takes longer than to list it. */
final class PlanBuffer {
    private static final int BATCH = 200;

    /** What is known of the units of a batch is read for all its dates: one old date among many tenants would read much. */
    private static final int DAYS_MAX = 40;

    private final RunBook book;
    private final RunRow run;
    private final Runnable listed;
    private final List<WorkUnit> units = new ArrayList<>();
    private LocalDate first;
    private LocalDate last;

    /** @param listed told when there are more to do */
    PlanBuffer(RunBook book, RunRow run, Runnable listed) {
        this.book = book;
        this.run = run;
        this.listed = listed;
    }

    void add(WorkUnit unit) {
        var date = unit.reportOn();
        if (!units.isEmpty() && (units.size() >= BATCH || isApart(date) && isOfAnotherTenant(unit))) {
            flush();
        }
        first = units.isEmpty() || date.isBefore(first) ? date : first;
        last = units.isEmpty() || date.isAfter(last) ? date : last;
        units.add(unit);
    }

    private boolean isApart(LocalDate date) {
        return date.minusDays(DAYS_MAX).isAfter(first)
                || date.plusDays(DAYS_MAX).isBefore(last);
    }

    private boolean isOfAnotherTenant(WorkUnit unit) {
        return !units.get(units.size() - 1).tenant().equals(unit.tenant());
    }

    void flush() {
        if (!units.isEmpty()) {
            book.add(run, List.copyOf(units));
            units.clear();
            listed.run();
        }
    }
}
