package org.reckoner.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.platform.csv.PeopleCsv;

/** Every line of an invoice as a row that a spreadsheet opens; without the columns of money for those who see none. */
record DetailCsv(Paper paper, PeopleCsv csv) {

    /** @param lines gives every line to what it is given */
    void write(Consumer<Consumer<InvoiceLineRow>> lines) throws IOException {
        var words = new PaperWords(paper.language());
        var header = new ArrayList<Object>(List.of(
                words.text("number"),
                words.text("line"),
                words.text("section"),
                words.text("description"),
                words.text("from"),
                words.text("until"),
                words.text("quantity"),
                words.text("unit")));
        if (paper.showsMoney()) {
            header.addAll(List.of(words.text("rate"), words.text("amount"), words.text("currency")));
        }
        csv.row(header.toArray());
        lines.accept(line -> {
            if (paper.showsMoney() || !line.isTax()) {
                try {
                    csv.row(row(words, line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private Object[] row(PaperWords words, InvoiceLineRow line) {
        var row = new ArrayList<>();
        row.add(paper.file().number());
        row.add(line.position());
        row.add(words.section(line.section()));
        row.add(words.description(line));
        row.add(line.dates().from());
        row.add(line.dates().lastDay());
        row.add(line.quantity().value());
        row.add(line.quantity().unit());
        if (paper.showsMoney()) {
            row.add(line.rate());
            row.add(line.amount().amount());
            row.add(paper.file().currency().getCurrencyCode());
        }
        return row.toArray();
    }
}
