package org.reckoner.evidence;

import java.time.Instant;
import java.util.Map;
import org.reckoner.rating.LicenceLevel;

/**
 * A count of a period that is kept.
 *
 * @param changes how often usage of it had come or changed
 * @param asOf up to when open sessions counted
 * @param users how many logged in, by level
 */
record KeptCount(
        long id,
        PeriodKey key,
        long changes,
        Instant asOf,
        int rulesVersion,
        Instant countedAt,
        Map<LicenceLevel, Integer> users) {}
