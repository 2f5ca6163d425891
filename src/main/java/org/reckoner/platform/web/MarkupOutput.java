package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;

/** {@code rk:markup}: what a bean gives as a {@link Markup}, where it stands. */
@FacesComponent("reckoner.Markup")
public class MarkupOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, Html out) {
        ((Markup) attribute("value")).write(out);
    }
}
