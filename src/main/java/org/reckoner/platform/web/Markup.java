package org.reckoner.platform.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** A part of a page that writes itself, for what repeats hundreds of times: rows of a long table, bars of a drawing. */
@FunctionalInterface
public interface Markup {
    /** Writes through a writer that escapes what is text. */
    void write(ResponseWriter out) throws IOException;

    /** An element with a text. */
    static void element(ResponseWriter out, String name, String styleClass, Object text) throws IOException {
        out.startElement(name, null);
        if (styleClass != null) {
            out.writeAttribute("class", styleClass, null);
        }
        out.writeText(text, null);
        out.endElement(name);
    }
}
