package org.reckoner.usage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.reckoner.platform.TenantId;

/** For which dates of some tenants a process has done what it does with their figures. Both answers are by tenant's id. */
public interface DatesDone {
    /** All dates up to one, added up. */
    Map<Long, SettledDates> settled(Collection<TenantId> tenants, LocalDate until);

    /** The dates of a stretch, each with the revision of the figures it was done by. */
    Map<Long, Map<LocalDate, Integer>> revisions(Collection<TenantId> tenants, LocalDate from, LocalDate until);
}
