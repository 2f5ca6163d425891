package org.reckoner.document;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.money.Money;
import org.reckoner.rating.terms.Section;

/** Lays an invoice or credit note out on a sheet: head, lines by section, totals, how to pay (product.md 3). */
final class InvoicePaper {
    private static final float GAP = 6;
    private static final float LOGO_WIDE = 160;
    private static final float LOGO_HIGH = 44;

    private final Paper paper;
    private final PaperWords words;
    private final Sheet sheet;
    private final LineColumns columns;
    private Section section;
    private Money sectionSum;

    InvoicePaper(Paper paper, Sheet sheet) {
        this.paper = paper;
        this.sheet = sheet;
        words = new PaperWords(paper.language());
        columns = new LineColumns(sheet, words, paper.showsMoney());
    }

    /** Everything above the lines. */
    void begin() throws IOException {
        var top = sheet.top();
        if (paper.picture().isPresent()) {
            sheet.picture(paper.picture().get(), LOGO_WIDE, LOGO_HIGH);
        }
        issuer();
        sheet.moveTo(Math.min(sheet.top(), top - LOGO_HIGH) - 3 * GAP);
        sheet.text(title(), 0, Sheet.LARGE, true);
        sheet.skip(sheet.lineHeight(Sheet.LARGE) + GAP);
        var below = sheet.top();
        billTo();
        var left = sheet.top();
        sheet.moveTo(below);
        facts();
        sheet.moveTo(Math.min(left, sheet.top()) - 2 * GAP);
        if (paper.partner() != null) {
            sheet.paragraph(costsThrough(), 0, sheet.width(), Sheet.BODY, true);
            sheet.skip(GAP);
        }
        columns.head();
        sheet.repeat(again -> {
            again.text(title(), 0, Sheet.SMALL, false);
            again.skip(again.lineHeight(Sheet.SMALL) + GAP);
            columns.head();
        });
    }

    private void issuer() throws IOException {
        var issuer = paper.issuer();
        for (var line : List.of(
                issuer.legalName(), issuer.street(), issuer.postcode() + " " + issuer.city(), issuer.country())) {
            sheet.textUpTo(line, sheet.width(), Sheet.SMALL, line.equals(issuer.legalName()));
            sheet.skip(sheet.lineHeight(Sheet.SMALL));
        }
        if (issuer.taxId() != null) {
            sheet.textUpTo(words.text("taxId", issuer.taxId()), sheet.width(), Sheet.SMALL, false);
            sheet.skip(sheet.lineHeight(Sheet.SMALL));
        }
    }

    private String title() {
        return words.text(
                paper.file().isCreditNote() ? "creditNote" : "invoice",
                paper.file().number());
    }

    private void billTo() throws IOException {
        var to = paper.file().billTo();
        var half = sheet.width() / 2 - GAP;
        sheet.paragraph(words.text("billTo"), 0, half, Sheet.SMALL, true);
        var lines = Stream.of(
                        to.name(),
                        to.attention(),
                        to.address(),
                        Stream.of(to.postcode(), to.city())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        to.country(),
                        to.taxId() == null ? null : words.text("taxId", to.taxId()),
                        to.customer() == null ? null : words.text("customer", to.customer()))
                .filter(line -> line != null && !line.isBlank())
                .toList();
        for (var line : lines) {
            sheet.paragraph(line, 0, half, Sheet.BODY, false);
        }
    }

    private void facts() throws IOException {
        var file = paper.file();
        fact("issuedOn", words.date(file.datedOn()));
        if (paper.creditsNumber() != null) {
            fact("credits", paper.creditsNumber());
        } else if (paper.showsMoney()) {
            fact("dueOn", words.date(file.dueOn()));
        }
        if (file.purchaseOrder() != null) {
            fact("purchaseOrder", file.purchaseOrder());
        }
        if (paper.showsMoney()) {
            fact("currency", file.currency().getCurrencyCode());
        }
        if (file.arrears() != null) {
            fact("arrears", words.dates(file.arrears()));
        }
        if (file.prepay() != null) {
            fact("prepay", words.dates(file.prepay()));
        }
    }

    private void fact(String name, String value) throws IOException {
        sheet.text(words.text(name), sheet.width() / 2, Sheet.BODY, false);
        sheet.textUpTo(value, sheet.width(), Sheet.BODY, true);
        sheet.skip(sheet.lineHeight(Sheet.BODY));
    }

    /** One line more; a new section gets its heading, and the one before its sum. */
    void line(InvoiceLineRow line) throws IOException {
        if (line.isTax() && !paper.showsMoney()) {
            return;
        }
        if (line.section() != section) {
            endSection();
            section = line.section();
            sectionSum = Money.zero(paper.file().currency());
            columns.section(words.section(section));
        }
        columns.line(line);
        sectionSum = line.amount() == null ? sectionSum : sectionSum.plus(line.amount());
    }

    private void endSection() throws IOException {
        if (section != null && paper.showsMoney()) {
            columns.sum(words.text("sum", words.section(section)), words.amount(sectionSum), false);
        }
    }

    /** Everything below the lines. */
    void end() throws IOException {
        endSection();
        if (paper.showsMoney()) {
            var amounts = paper.file().amounts();
            sheet.skip(GAP);
            columns.sum(words.text("net"), words.amount(amounts.net()), false);
            columns.sum(words.text("tax"), words.amount(amounts.tax()), false);
            var currency = paper.file().currency().getCurrencyCode();
            columns.sum(words.text("total", currency), words.amount(amounts.total()), true);
            if (!paper.file().isCreditNote()) {
                remittance();
            }
        }
        if (paper.file().reason() != null && paper.file().isCreditNote()) {
            sheet.skip(2 * GAP);
            sheet.paragraph(words.text("reason", paper.file().reason()), 0, sheet.width(), Sheet.BODY, false);
        }
        var issuer = paper.issuer();
        sheet.skip(2 * GAP);
        sheet.paragraph(
                words.text(
                        "questions",
                        issuer.contact(),
                        issuer.phone(),
                        paper.file().billTo().mailbox()),
                0,
                sheet.width(),
                Sheet.BODY,
                false);
        sheet.finish(this::foot);
    }

    private void remittance() throws IOException {
        var bank = paper.issuer().bank(paper.file().currency().getCurrencyCode());
        sheet.skip(3 * GAP);
        sheet.need(6 * sheet.lineHeight(Sheet.BODY));
        sheet.paragraph(words.text("remittance"), 0, sheet.width(), Sheet.BODY, true);
        if (bank.isPresent()) {
            var lines = Stream.of(
                            paper.issuer().legalName(),
                            words.text("account", bank.get().account()),
                            bank.get().bank() == null
                                    ? null
                                    : words.text("bank", bank.get().bank()),
                            bank.get().bankName())
                    .filter(Objects::nonNull)
                    .toList();
            for (var line : lines) {
                sheet.paragraph(line, 0, sheet.width(), Sheet.BODY, false);
            }
        }
        sheet.paragraph(words.text("reference", paper.file().number()), 0, sheet.width(), Sheet.BODY, false);
    }

    /** The pay link of an invoice stands at its foot, on every page. */
    private void foot(Sheet foot, int page, int pages) throws IOException {
        foot.rule();
        foot.skip(4);
        var link = paper.payLink() == null || !paper.showsMoney()
                ? paper.issuer().legalName()
                : words.text("pay", paper.payLink().toString());
        foot.text(link, 0, Sheet.SMALL, false);
        foot.textUpTo(words.text("page", page, pages), foot.width(), Sheet.SMALL, false);
    }

    private String costsThrough() {
        var partner = paper.partner();
        return words.text("costsThrough", partner.name(), partner.contact(), partner.contactEmail());
    }
}
