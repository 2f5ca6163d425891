package org.reckoner.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.reckoner.rating.DailyUsage;

/**
 * A date just counted, for writing.
 *
 * @param digest what it was counted from (rating.md 8)
 * @param userIds the directory's ids of those who logged in, by key
 */
record CountedDay(
        LocalDate date,
        ZoneId zone,
        DailyUsage usage,
        String curve,
        String digest,
        Map<String, Long> userIds,
        Instant takenAt) {}
