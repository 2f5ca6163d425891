package org.reckoner.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.reckoner.ledger.ReceivableEntry;
import org.reckoner.money.Money;
import org.reckoner.platform.csv.PeopleCsv;

/** A statement as rows that a spreadsheet opens: each currency opens, moves, and closes, with the balance after each row. */
final class StatementCsv {
    private final AccountMonth account;
    private final StatementWords words;
    private final PeopleCsv csv;
    private final Map<String, MonthFigures> pending = new HashMap<>();
    private MonthFigures open;
    private Money balance;

    StatementCsv(AccountMonth account, StatementWords words, PeopleCsv csv) {
        this.account = account;
        this.words = words;
        this.csv = csv;
        account.figures().forEach(one -> pending.put(one.currency().getCurrencyCode(), one));
    }

    /** @param entries gives every entry, currency by currency, to what it is given */
    void write(Consumer<Consumer<ReceivableEntry>> entries) throws IOException {
        csv.row(
                words.text("statement.date"),
                words.text("statement.kind"),
                words.text("statement.reference"),
                words.text("statement.amount"),
                words.text("statement.balance"),
                words.text("statement.currency"));
        entries.accept(entry -> {
            try {
                write(entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        close();
        for (var figures : account.figures()) {
            if (pending.containsKey(figures.currency().getCurrencyCode())) {
                begin(figures); // owed, though nothing happened
                close();
            }
        }
    }

    private void write(ReceivableEntry entry) throws IOException {
        var figures = pending.get(entry.amount().currency().getCurrencyCode());
        if (figures != null) {
            close();
            begin(figures);
        }
        balance = balance.plus(entry.amount());
        row(entry.bookedOn(), words.kind(entry.kind()), entry.reference(), entry.amount());
    }

    private void begin(MonthFigures figures) throws IOException {
        pending.remove(figures.currency().getCurrencyCode());
        open = figures;
        balance = figures.opening();
        row(account.month().atDay(1), words.text("statement.opening"), null, null);
    }

    private void close() throws IOException {
        if (open != null) {
            row(account.month().atEndOfMonth(), words.text("statement.closing"), null, null);
            open = null;
        }
    }

    private void row(LocalDate on, String kind, String reference, Money amount) throws IOException {
        csv.row(
                on,
                kind,
                reference,
                amount == null ? null : amount.amount(),
                balance.amount(),
                balance.currency().getCurrencyCode());
    }
}
