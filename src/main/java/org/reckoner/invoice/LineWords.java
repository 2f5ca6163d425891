package org.reckoner.invoice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.reckoner.period.Dates;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.terms.Section;

/** What a line says in a reader's language: the core's English, or the same of its kind and subject in another one. */
public final class LineWords {
    /** How the core writes the day numbers were ordered on. */
    private static final Pattern ORDERED = Pattern.compile(".*\\(ordered (\\d{1,2} \\p{L}+ \\d{4})\\)");

    private static final DateTimeFormatter ORDERED_ON = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Locale locale;
    private final Formats formats;

    public LineWords(Locale locale) {
        this.locale = locale;
        formats = Formats.of(locale);
    }

    public String section(Section section) {
        return Texts.text(locale, "invoice.section." + section);
    }

    /** The whole description. */
    public String description(InvoiceLineRow line) {
        if (locale.getLanguage().equals("en") || line.kind() == LineKind.TAX) {
            return line.description();
        }
        if (line.kind() == LineKind.ADJUSTMENT) {
            return Texts.text(locale, "invoice.line.ADJUSTMENT", dates(line.dates()));
        }
        var ordered = ORDERED.matcher(line.description());
        return line.kind() == LineKind.NUMBERS_SET_UP && ordered.matches()
                ? Texts.text(
                        locale,
                        "invoice.line.NUMBERS_SET_UP",
                        line.subject(),
                        LocalDate.parse(ordered.group(1), ORDERED_ON))
                : Texts.text(locale, "invoice.line." + line.kind(), line.subject());
    }

    /** The first and the last day. */
    public String dates(Dates dates) {
        var first = formats.date(dates.from());
        return dates.from().equals(dates.lastDay()) ? first : first + " – " + formats.date(dates.lastDay());
    }
}
