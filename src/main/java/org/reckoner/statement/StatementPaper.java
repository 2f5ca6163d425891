package org.reckoner.statement;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.document.Sheet;
import org.reckoner.invoice.Issuer;
import org.reckoner.invoice.Payer;
import org.reckoner.ledger.ReceivableEntry;
import org.reckoner.money.Money;

/** Lays a statement out on a sheet: from whom and for whom, the figures of each currency, and what they are made of. */
final class StatementPaper {
    private final AccountMonth account;
    private final Issuer issuer;
    private final Payer payer;
    private final StatementWords words;
    private final Sheet sheet;

    StatementPaper(AccountMonth account, Issuer issuer, Payer payer, Sheet sheet) {
        this.account = account;
        this.issuer = issuer;
        this.payer = payer;
        this.sheet = sheet;
        words = new StatementWords(payer.language());
    }

    /** Everything above the entries. */
    void begin(byte[] logoOrNull) throws IOException {
        if (logoOrNull != null) {
            var top = sheet.top();
            sheet.picture(logoOrNull, 160, 44);
            sheet.moveTo(top);
        }
        for (var line : List.of(
                issuer.legalName(), issuer.street(), issuer.postcode() + " " + issuer.city(), issuer.country())) {
            sheet.textUpTo(line, sheet.width(), Sheet.SMALL, line.equals(issuer.legalName()));
            sheet.skip(sheet.lineHeight(Sheet.SMALL));
        }
        sheet.skip(sheet.lineHeight(Sheet.LARGE));
        sheet.text(title(), 0, Sheet.LARGE, true);
        sheet.skip(2 * sheet.lineHeight(Sheet.LARGE));
        billTo();
        sheet.skip(sheet.lineHeight(Sheet.LARGE));
        if (!account.isOver()) {
            sheet.paragraph(words.text("statement.so-far"), 0, sheet.width(), Sheet.BODY, false);
        }
        for (var figures : account.figures()) {
            figures(figures);
        }
        head();
        sheet.repeat(again -> {
            again.text(title(), 0, Sheet.SMALL, false);
            again.skip(2 * again.lineHeight(Sheet.SMALL));
            head();
        });
    }

    private String title() {
        return words.text("statement.title", words.month(account.month()));
    }

    private void billTo() throws IOException {
        var to = payer.billTo();
        var lines = Stream.of(
                        to.name(),
                        to.attention(),
                        to.address(),
                        Stream.of(to.postcode(), to.city())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        to.country(),
                        to.customer() == null ? null : words.paper("customer", to.customer()))
                .filter(line -> line != null && !line.isBlank())
                .toList();
        sheet.paragraph(words.paper("billTo"), 0, sheet.width() / 2, Sheet.SMALL, true);
        for (var line : lines) {
            sheet.paragraph(line, 0, sheet.width() / 2, Sheet.BODY, false);
        }
    }

    private void figures(MonthFigures of) throws IOException {
        sheet.need(8 * sheet.lineHeight(Sheet.BODY));
        figure("statement.opening", of.opening(), true);
        figure("statement.invoiced", of.invoiced(), false);
        figure("statement.paid", of.paid(), false);
        figure("statement.credited", of.credited(), false);
        figure("statement.writtenOff", of.writtenOff(), false);
        sheet.rule();
        sheet.skip(4);
        figure("statement.closing", of.closing(), true);
        sheet.skip(sheet.lineHeight(Sheet.LARGE));
    }

    private void figure(String key, Money amount, boolean isBold) throws IOException {
        sheet.text(words.text(key), 0, Sheet.BODY, isBold);
        sheet.textUpTo(words.amountIn(amount), sheet.width(), Sheet.BODY, isBold);
        sheet.skip(sheet.lineHeight(Sheet.BODY));
    }

    private void head() throws IOException {
        sheet.text(words.text("statement.date"), 0, Sheet.SMALL, true);
        sheet.text(words.text("statement.kind"), sheet.width() / 5, Sheet.SMALL, true);
        sheet.text(words.text("statement.reference"), sheet.width() / 2, Sheet.SMALL, true);
        sheet.textUpTo(words.text("statement.amount"), sheet.width(), Sheet.SMALL, true);
        sheet.skip(sheet.lineHeight(Sheet.SMALL) + 2);
        sheet.rule();
        sheet.skip(4);
    }

    void entry(ReceivableEntry entry) throws IOException {
        sheet.need(sheet.lineHeight(Sheet.BODY));
        sheet.text(words.date(entry.bookedOn()), 0, Sheet.BODY, false);
        sheet.text(words.kind(entry.kind()), sheet.width() / 5, Sheet.BODY, false);
        sheet.text(entry.reference(), sheet.width() / 2, Sheet.BODY, false);
        sheet.textUpTo(words.amountIn(entry.amount()), sheet.width(), Sheet.BODY, false);
        sheet.skip(sheet.lineHeight(Sheet.BODY));
    }

    /** Everything below the entries. */
    void end() throws IOException {
        sheet.skip(sheet.lineHeight(Sheet.LARGE));
        var mailbox = payer.billTo().mailbox();
        sheet.paragraph(
                words.paper("questions", issuer.contact(), issuer.phone(), mailbox),
                0,
                sheet.width(),
                Sheet.BODY,
                false);
        sheet.finish((foot, page, pages) -> {
            foot.rule();
            foot.skip(4);
            foot.text(issuer.legalName(), 0, Sheet.SMALL, false);
            foot.textUpTo(words.paper("page", page, pages), foot.width(), Sheet.SMALL, false);
        });
    }
}
