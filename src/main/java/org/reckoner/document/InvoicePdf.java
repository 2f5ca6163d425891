package org.reckoner.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;
import org.reckoner.invoice.InvoiceLineRow;

/**
 * An invoice as PDF.
 *
 * @param lines gives every line to what it is given
 */
record InvoicePdf(Paper paper, Consumer<Consumer<InvoiceLineRow>> lines) {
    private static final String PRODUCER = "Reckoner";

    void write(PaperSize size, OutputStream out) throws IOException {
        // pages that are done are kept in a file, not in memory
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var sheet = new Sheet(document, size);
            describe(document);
            var layout = new InvoicePaper(paper, sheet);
            layout.begin();
            lines.accept(line -> {
                try {
                    layout.line(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            layout.end();
            document.save(out);
        }
    }

    /** The PDF as PDF/A-3 with the XML inside. */
    void writeWith(byte[] xml, OutputStream out) throws IOException {
        var plain = new ByteArrayOutputStream();
        write(paper.size(), plain);
        try (var exporter = new ZUGFeRDExporterFromA3()) {
            exporter.ignorePDFAErrors()
                    .setProducer(PRODUCER)
                    .setCreator(paper.issuer().legalName())
                    .setProfile(EInvoiceFormat.FACTUR_X.profile())
                    .load(plain.toByteArray())
                    .setXML(xml)
                    .export(out);
        }
    }

    private void describe(PDDocument document) {
        var information = document.getDocumentInformation();
        information.setTitle(paper.file().number());
        information.setAuthor(paper.issuer().legalName());
        information.setProducer(PRODUCER);
        document.getDocumentCatalog().setLanguage(paper.language().toLanguageTag());
    }
}
