package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.reckoner.platform.Texts;

/** {@code rk:status}: a state as word and icon, so that colour never speaks alone. */
@FacesComponent("reckoner.Status")
public class StatusOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        var state = text("value");
        var kind = text("kind").isEmpty() ? FormatPage.kindOf(state) : text("kind");
        var text = text("text");
        if (text.isEmpty()) {
            var key = text("of") + "." + state;
            text = Texts.find(locale(faces), key).orElse("??" + key + "??");
        }
        out.startElement("span", this);
        out.writeAttribute("class", "rk-status rk-" + kind, null);
        out.startElement("i", this);
        out.writeAttribute("class", "pi " + FormatPage.iconOf(kind), null);
        out.writeAttribute("aria-hidden", "true", null);
        out.endElement("i");
        out.writeText(text, null);
        out.endElement("span");
    }
}
