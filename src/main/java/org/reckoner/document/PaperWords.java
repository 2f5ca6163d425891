package org.reckoner.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.LineWords;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;
import org.reckoner.rating.terms.Section;

/** What a document says, in its language. */
final class PaperWords {
    private final Locale locale;
    private final Formats formats;
    private final LineWords lines;

    PaperWords(Locale locale) {
        this.locale = locale;
        formats = Formats.of(locale);
        lines = new LineWords(locale);
    }

    String text(String key, Object... arguments) {
        return Texts.text(locale, "document.paper." + key, arguments);
    }

    String section(Section section) {
        return lines.section(section);
    }

    String description(InvoiceLineRow line) {
        return lines.description(line);
    }

    String date(LocalDate day) {
        return day == null ? "" : formats.date(day);
    }

    String dates(Dates dates) {
        return lines.dates(dates);
    }

    String number(BigDecimal number) {
        return number == null ? "" : formats.number(number);
    }

    String amount(Money money) {
        return money == null ? "" : number(money.amount());
    }
}
