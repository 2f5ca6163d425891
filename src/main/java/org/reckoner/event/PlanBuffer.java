package org.reckoner.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.TenantId;

/** Collects the units of one tenant while a run is listed, so that they are written together. */
final class PlanBuffer {
    private static final int BATCH = 200;

    private final RunBook book;
    private final RunRow run;
    private final List<LocalDate> dates = new ArrayList<>();
    private TenantId tenant;

    PlanBuffer(RunBook book, RunRow run) {
        this.book = book;
        this.run = run;
    }

    void add(WorkUnit unit) {
        if (dates.size() >= BATCH || (tenant != null && !tenant.equals(unit.tenant()))) {
            flush();
        }
        tenant = unit.tenant();
        dates.add(unit.reportOn());
    }

    void flush() {
        if (!dates.isEmpty()) {
            book.add(run, tenant, List.copyOf(dates));
            dates.clear();
        }
    }
}
