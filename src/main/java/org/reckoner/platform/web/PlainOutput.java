package org.reckoner.platform.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;
import org.reckoner.platform.Formats;

/** What a page writes again and again, hundreds of times where it is a list: one component each, without any below it. */
abstract class PlainOutput extends UIComponentBase {
    static final String NONE = "–";

    @Override
    public String getFamily() {
        return "reckoner";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (isRendered()) {
            write(faces, faces.getResponseWriter());
        }
    }

    /** Nothing is open: what there is was written at the beginning. */
    @Override
    public void encodeEnd(FacesContext faces) {
        // the component was never made the current one
    }

    /** What is written is escaped by the writer. */
    abstract void write(FacesContext faces, ResponseWriter out) throws IOException;

    final Object attribute(String name) {
        return getAttributes().get(name);
    }

    final String text(String name) {
        var value = attribute(name);
        return value == null ? "" : value.toString();
    }

    static Locale locale(FacesContext faces) {
        return faces.getViewRoot().getLocale();
    }

    static Formats formats(FacesContext faces) {
        return Formats.of(locale(faces));
    }

    final void span(ResponseWriter out, String styleClass, String text) throws IOException {
        out.startElement("span", this);
        out.writeAttribute("class", styleClass, null);
        out.writeText(text, null);
        out.endElement("span");
    }
}
