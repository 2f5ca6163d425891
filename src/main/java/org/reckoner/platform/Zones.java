package org.reckoner.platform;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The time zones people may name: those of the region database, never bare offsets. */
public final class Zones {
    private static final int SHOWN_MAX = 50;

    private Zones() {}

    /**
     * The zone of that name.
     *
     * @param field the input the refusal is shown beside
     * @param labelKey the bundle key of what the zone is for
     */
    public static ZoneId named(String field, String labelKey, String name) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw RuleViolation.of(field, PlatformProblem.INVALID, "key:" + labelKey, "key:rule.zone");
        }
        return ZoneId.of(name);
    }

    /** Names that hold what was typed, as places are written: {@code new york} finds America/New_York. */
    public static List<String> containing(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted()
                .limit(SHOWN_MAX)
                .toList();
    }
}
