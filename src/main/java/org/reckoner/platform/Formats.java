package org.reckoner.platform;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How moments, days and numbers are written in a language, the same on pages, in messages and in mails. */
public final class Formats {
    private static final int GROUPED_FROM = 1_000;
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Kept, since a page writes hundreds of figures and a pattern costs more to read than to apply. */
    private static final Map<Locale, Formats> MADE = new ConcurrentHashMap<>();

    private final NumberFormat number;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;
    private final DateTimeFormatter time;

    private Formats(Locale locale) {
        number = NumberFormat.getNumberInstance(locale);
        // No localised style of the library writes 2 Feb 2026: its English is American, month first.
        var date = locale.getLanguage().equals("de") ? "d. MMM y" : "d MMM y";
        day = DateTimeFormatter.ofPattern(date, locale);
        minute = DateTimeFormatter.ofPattern(date + ", HH:mm z", locale);
        second = DateTimeFormatter.ofPattern(date + ", HH:mm:ss 'UTC'", locale);
        time = DateTimeFormatter.ofPattern("HH:mm:ss z", locale);
    }

    public static Formats of(Locale locale) {
        return MADE.computeIfAbsent(locale, Formats::new);
    }

    /** {@code 2 Feb 2026, 14:05 EET}. */
    public String instant(Instant moment, ZoneId zone) {
        // The bare offset would be written Z.
        return minute.withZone(zone.equals(ZoneOffset.UTC) ? UTC : zone).format(moment);
    }

    /** The moment to the second and in UTC, for who wants to know exactly. */
    public String exact(Instant moment) {
        return second.withZone(ZoneOffset.UTC).format(moment);
    }

    /** {@code 14:05:09 EET}: the moment to the second, where the day is known. */
    public String time(Instant moment, ZoneId zone) {
        return time.withZone(zone.equals(ZoneOffset.UTC) ? UTC : zone).format(moment);
    }

    /** {@code 1 h 05 min}, {@code 2 min 07 s} or {@code 3 s}: the two largest units. */
    public String duration(Duration span) {
        if (span.toHours() > 0) {
            return "%d h %02d min".formatted(span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? "%d min %02d s".formatted(span.toMinutes(), span.toSecondsPart())
                : "%d s".formatted(span.toSeconds());
    }

    /** {@code 2 Feb 2026}. */
    public String date(LocalDate date) {
        return day.format(date);
    }

    /** Grouped; a decimal keeps all the places it has. */
    public String number(Number figure) {
        if (figure instanceof Integer small && small >= 0 && small < GROUPED_FROM) {
            return small.toString(); // most are, and the format is copied for each
        }
        var format = (NumberFormat) number.clone(); // it is not for several threads
        if (figure instanceof BigDecimal decimal) {
            format.setMinimumFractionDigits(Math.max(0, decimal.scale()));
            format.setMaximumFractionDigits(Math.max(0, decimal.scale()));
        }
        return format.format(figure);
    }
}
