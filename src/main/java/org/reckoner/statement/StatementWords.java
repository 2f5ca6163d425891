package org.reckoner.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reckoner.ledger.PostingKind;
import org.reckoner.money.Money;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;

/** What a statement says, in a language. */
public final class StatementWords {
    private final Locale locale;
    private final Formats formats;

    public StatementWords(Locale locale) {
        this.locale = locale;
        formats = Formats.of(locale);
    }

    /** {@code February 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL y", locale).format(month);
    }

    public String kind(PostingKind kind) {
        return text("statement.kind." + kind);
    }

    String text(String key, Object... arguments) {
        return Texts.text(locale, key, arguments);
    }

    String paper(String key, Object... arguments) {
        return Texts.text(locale, "document.paper." + key, arguments);
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    String amount(Money money) {
        return formats.number(money.amount());
    }

    String amountIn(Money money) {
        return amount(money) + " " + money.currency().getCurrencyCode();
    }
}
