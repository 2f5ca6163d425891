package org.reckoner.usage;

import java.util.Map;
import org.reckoner.rating.PeriodCount;

/**
 * A period that was counted.
 *
 * @param count all of its sessions, as the core counts them
 * @param userIds the directory's ids of the tenant's users, by the keys that the count knows them by
 */
public record CountedPeriod(PeriodCount count, Map<String, Long> userIds) {}
