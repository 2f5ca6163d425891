package org.reckoner.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A document being written from top to bottom, page after page. Each page goes to a file as soon as it is full, so that any number of
 * lines takes no more memory than a few.
 */
public final class Sheet implements AutoCloseable {
    static final float MARGIN = 48;
    public static final float SMALL = 8;
    public static final float BODY = 9;
    public static final float LARGE = 18;

    private static final float FOOT = 56;
    private static final float LEADING = 1.3f;
    private static final Color INK = new Color(0x1f2933);
    private static final Color RULE = new Color(0xcbd2d9);

    private final PDDocument document;
    private final PaperSize size;
    private final Fonts fonts;
    private PDPageContentStream page;
    private float top;

    /** What begins every page but the first. */
    @FunctionalInterface
    public interface Head {
        void write(Sheet sheet) throws IOException;
    }

    private Head head = sheet -> {};

    public Sheet(PDDocument document, PaperSize size) throws IOException {
        this.document = document;
        this.size = size;
        fonts = new Fonts(document);
        begin();
    }

    /** What is written at the top of each page from now on. */
    public void repeat(Head repeated) {
        head = repeated;
    }

    public float width() {
        return size.box().getWidth() - 2 * MARGIN;
    }

    public float top() {
        return top;
    }

    public void moveTo(float newTop) {
        top = newTop;
    }

    public void skip(float points) {
        top -= points;
    }

    /** Goes to the next page where this one has not that much left. */
    public void need(float points) throws IOException {
        if (top - points < MARGIN + FOOT) {
            page.close();
            begin();
            head.write(this);
        }
    }

    private void begin() throws IOException {
        var next = new PDPage(size.box());
        document.addPage(next);
        page = new PDPageContentStream(document, next, AppendMode.OVERWRITE, true);
        page.setNonStrokingColor(INK);
        top = size.box().getHeight() - MARGIN;
    }

    /** Writes a line at the present height; {@code left} counts from the margin. */
    public void text(String text, float left, float fontSize, boolean isBold) throws IOException {
        put(fonts.writable(text), left, fontSize, isBold);
    }

    /** The same so that it ends at {@code right}. */
    public void textUpTo(String text, float right, float fontSize, boolean isBold) throws IOException {
        var writable = fonts.writable(text);
        put(writable, right - fonts.width(writable, fontSize, isBold), fontSize, isBold);
    }

    private void put(String writable, float left, float fontSize, boolean isBold) throws IOException {
        page.beginText();
        page.setFont(fonts.font(isBold), fontSize);
        page.newLineAtOffset(MARGIN + left, top - fontSize);
        page.showText(writable);
        page.endText();
    }

    /** Writes a text as paragraph and goes below it. */
    public void paragraph(String text, float left, float wide, float fontSize, boolean isBold) throws IOException {
        for (var line : wrapped(text, wide, fontSize, isBold)) {
            need(fontSize * LEADING);
            put(line, left, fontSize, isBold);
            top -= fontSize * LEADING;
        }
    }

    public float lineHeight(float fontSize) {
        return fontSize * LEADING;
    }

    /** A text in lines that are not wider; a word that is wider alone is cut. */
    public List<String> wrapped(String text, float wide, float fontSize, boolean isBold) throws IOException {
        var lines = new ArrayList<String>();
        for (var given : text.split("\\R")) {
            var line = new StringBuilder();
            for (var word : fonts.writable(given).split(" ")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && fonts.width(longer, fontSize, isBold) > wide) {
                    lines.add(line.toString());
                    longer = word;
                }
                line = new StringBuilder(cut(longer, wide, fontSize, isBold, lines));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private String cut(String word, float wide, float fontSize, boolean isBold, List<String> lines) throws IOException {
        var rest = word;
        while (rest.length() > 1 && fonts.width(rest, fontSize, isBold) > wide) {
            var end = rest.length() - 1;
            while (end > 1 && fonts.width(rest.substring(0, end), fontSize, isBold) > wide) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** A thin line across the page at the present height. */
    public void rule() throws IOException {
        page.setStrokingColor(RULE);
        page.setLineWidth(0.6f);
        page.moveTo(MARGIN, top);
        page.lineTo(MARGIN + width(), top);
        page.stroke();
    }

    /** A picture with its top at the present height, as large as fits. */
    public void picture(byte[] content, float wideMax, float highMax) throws IOException {
        var picture = PDImageXObject.createFromByteArray(document, content, "logo");
        var scale = Math.min(wideMax / picture.getWidth(), highMax / picture.getHeight());
        var high = picture.getHeight() * scale;
        page.drawImage(picture, MARGIN, top - high, picture.getWidth() * scale, high);
    }

    /** Ends the last page and writes the foot of all of them, now that it is known how many there are. */
    public void finish(PageFoot foot) throws IOException {
        page.close();
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            try (var stream = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                page = stream;
                page.setNonStrokingColor(INK);
                top = MARGIN + FOOT / 2;
                foot.write(this, i + 1, pages);
            }
        }
    }

    /** What stands at the foot of a page. */
    @FunctionalInterface
    public interface PageFoot {
        void write(Sheet sheet, int page, int pages) throws IOException;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
