package org.reckoner.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Takes markup down as a page's writer does: what is text is escaped. */
final class WrittenMarkup extends ResponseWriter {
    private final StringBuilder written = new StringBuilder();
    private boolean open;

    static String of(Markup markup) {
        var out = new WrittenMarkup();
        try {
            markup.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String escaped(Object text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void endTag() {
        if (open) {
            written.append('>');
            open = false;
        }
    }

    @Override
    public void startElement(String name, UIComponent component) {
        endTag();
        written.append('<').append(name);
        open = true;
    }

    @Override
    public void endElement(String name) {
        endTag();
        written.append("</").append(name).append('>');
    }

    @Override
    public void writeAttribute(String name, Object value, String property) {
        if (!open) {
            throw new IllegalStateException(name + " behind the tag");
        }
        written.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    @Override
    public void writeURIAttribute(String name, Object value, String property) {
        writeAttribute(name, value, property);
    }

    @Override
    public void writeText(Object text, String property) {
        endTag();
        written.append(escaped(text));
    }

    @Override
    public void writeText(char[] text, int from, int length) {
        writeText(new String(text, from, length), null);
    }

    @Override
    public void writeComment(Object comment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getContentType() {
        return "text/html";
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public void startDocument() {
        // there is none
    }

    @Override
    public void endDocument() {
        // there is none
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(char[] text, int from, int length) {
        throw new UnsupportedOperationException("not escaped: " + new String(text, from, length));
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        endTag();
        return written.toString();
    }
}
