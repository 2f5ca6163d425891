package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import org.reckoner.platform.Texts;

/** {@code rk:status}: a state as word and icon, so that colour never speaks alone. */
@FacesComponent("reckoner.Status")
public class StatusOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, Html out) {
        var state = text("value");
        var kind = text("kind").isEmpty() ? FormatPage.kindOf(state) : text("kind");
        var text = text("text");
        if (text.isEmpty()) {
            var key = text("of") + "." + state;
            text = Texts.find(locale(faces), key).orElse("??" + key + "??");
        }
        out.open("span", "rk-status rk-" + kind)
                .element("i", "pi " + FormatPage.iconOf(kind), "", "aria-hidden", "true")
                .text(text)
                .close("span");
    }
}
