package org.reckoner.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.mustangproject.Invoice;

/** The letters of a document, embedded as PDF/A wants it; those that are used alone. */
final class Fonts {
    private static final char UNKNOWN = '?';

    private final PDFont regular;
    private final PDFont bold;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Fonts(PDDocument document) throws IOException {
        regular = load(document, "/fonts/SourceSansPro-Regular.ttf");
        bold = load(document, "/fonts/SourceSansPro-Bold.ttf");
    }

    /** The library that makes the e-invoices brings them along (SIL Open Font License). */
    private static PDFont load(PDDocument document, String name) throws IOException {
        try (var file = Invoice.class.getResourceAsStream(name)) {
            return PDType0Font.load(document, file, true);
        }
    }

    PDFont font(boolean isBold) {
        return isBold ? bold : regular;
    }

    /** The text as these letters can write it: what they lack is a question mark. */
    String writable(String text) {
        var written = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
                written.append(' ');
            } else if (known.computeIfAbsent(letter, this::isKnown)) {
                written.appendCodePoint(letter);
            } else {
                written.append(UNKNOWN);
            }
        });
        return written.toString();
    }

    private boolean isKnown(int letter) {
        try {
            var text = Character.toString(letter);
            regular.encode(text);
            bold.encode(text);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return false; // what the library says of a letter the font has not
        }
    }

    /** How wide a writable text is, in points. */
    float width(String text, float size, boolean isBold) throws IOException {
        return font(isBold).getStringWidth(text) / 1000 * size;
    }
}
