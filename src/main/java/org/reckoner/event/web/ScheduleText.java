package org.reckoner.event.web;

import java.util.Locale;
import org.reckoner.event.Frequency;
import org.reckoner.event.Schedule;
import org.reckoner.platform.Texts;

/** A schedule in words: "Every day at 06:30 (Europe/Berlin)". */
final class ScheduleText {
    private ScheduleText() {}

    static String of(Schedule schedule, Locale locale) {
        var minute = ":" + schedule.at().toString().substring(3);
        var time = schedule.frequency() == Frequency.HOURLY
                ? minute
                : schedule.at().toString();
        return Texts.text(
                locale,
                "schedule." + schedule.frequency(),
                time,
                schedule.zone().getId());
    }
}
