package org.reckoner.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.reckoner.document.PaperSize;
import org.reckoner.document.Sheet;
import org.reckoner.invoice.Issuer;
import org.reckoner.invoice.Payer;
import org.reckoner.ledger.ReceivableEntry;

/**
 * A statement as PDF.
 *
 * @param logo the issuer's, or null
 * @param entries gives every entry to what it is given
 */
record StatementPdf(
        AccountMonth account, Issuer issuer, byte[] logo, Payer payer, Consumer<Consumer<ReceivableEntry>> entries) {
    void write(OutputStream out) throws IOException {
        var country = payer.billTo().country();
        // pages that are done are kept in a file, not in memory
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var sheet = new Sheet(document, PaperSize.of(country == null ? issuer.country() : country));
            var information = document.getDocumentInformation();
            information.setTitle(new StatementWords(payer.language()).month(account.month()));
            information.setAuthor(issuer.legalName());
            information.setProducer("Reckoner");
            document.getDocumentCatalog().setLanguage(payer.language().toLanguageTag());
            var paper = new StatementPaper(account, issuer, payer, sheet);
            paper.begin(logo);
            entries.accept(entry -> {
                try {
                    paper.entry(entry);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            paper.end();
            document.save(out);
        }
    }
}
