package org.reckoner.platform.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
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
            var html = new Html();
            write(faces, html);
            faces.getResponseWriter().write(html.toString());
        }
    }

    /** Nothing is open: what there is was written at the beginning. */
    @Override
    public void encodeEnd(FacesContext faces) {
        // the component was never made the current one
    }

    abstract void write(FacesContext faces, Html out);

    /** Most are expressions: to ask for them first spares looking for a property of that name. */
    final Object attribute(String name) {
        var expression = getValueExpression(name);
        return expression == null
                ? getAttributes().get(name)
                : expression.getValue(getFacesContext().getELContext());
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
}
