package org.reckoner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.reckoner.document.PaperSize;
import org.reckoner.document.Sheet;
import org.reckoner.platform.Formats;

/** A table on paper: the columns share the width, figures end at the right of theirs. Pages that are done are kept in a file. */
final class PdfRows implements ReportRows {
    private final OutputStream file;
    private final Paper paper;
    private final PDDocument document;
    private final Sheet sheet;
    private final Formats formats;
    private List<String> columns = List.of();

    /**
     * What stands above the table.
     *
     * @param about the lines below the title
     */
    record Paper(String title, List<String> about, Locale language, String country) {}

    PdfRows(OutputStream file, Paper paper) throws IOException {
        this.file = file;
        this.paper = paper;
        formats = Formats.of(paper.language());
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        document.getDocumentInformation().setTitle(paper.title());
        document.getDocumentInformation().setProducer("Reckoner");
        document.getDocumentCatalog().setLanguage(paper.language().toLanguageTag());
        sheet = new Sheet(document, PaperSize.of(paper.country()));
    }

    @Override
    public void head(List<String> names) throws IOException {
        columns = List.copyOf(names);
        sheet.text(paper.title(), 0, Sheet.LARGE, true);
        sheet.skip(2 * sheet.lineHeight(Sheet.LARGE));
        for (var line : paper.about()) {
            sheet.paragraph(line, 0, sheet.width(), Sheet.BODY, false);
        }
        sheet.skip(sheet.lineHeight(Sheet.LARGE));
        names();
        sheet.repeat(again -> names());
    }

    private void names() throws IOException {
        for (var i = 0; i < columns.size(); i++) {
            cell(columns.get(i), i, true, i == columns.size() - 1);
        }
        sheet.skip(sheet.lineHeight(Sheet.BODY) + 2);
        sheet.rule();
        sheet.skip(4);
    }

    private void cell(String text, int column, boolean isBold, boolean isFigure) throws IOException {
        var wide = sheet.width() / columns.size();
        var line = sheet.wrapped(text, wide - 6, Sheet.BODY, isBold).get(0);
        if (isFigure) {
            sheet.textUpTo(line, (column + 1) * wide, Sheet.BODY, isBold);
        } else {
            sheet.text(line, column * wide, Sheet.BODY, isBold);
        }
    }

    @Override
    public void row(Object... values) throws IOException {
        sheet.need(sheet.lineHeight(Sheet.BODY));
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof BigDecimal number) {
                cell(formats.number(number), i, false, true);
            } else if (values[i] != null) {
                cell(values[i].toString(), i, false, false);
            }
        }
        sheet.skip(sheet.lineHeight(Sheet.BODY));
    }

    @Override
    public void end() throws IOException {
        sheet.finish((foot, page, pages) -> {
            foot.rule();
            foot.skip(4);
            foot.text(paper.title(), 0, Sheet.SMALL, false);
            foot.textUpTo(page + " / " + pages, foot.width(), Sheet.SMALL, false);
        });
        document.save(file);
        document.close();
    }
}
