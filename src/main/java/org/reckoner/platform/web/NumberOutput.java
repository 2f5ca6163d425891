package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;

/** {@code rk:number}: a number, grouped as the reader's language does it. */
@FacesComponent("reckoner.Number")
public class NumberOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, Html out) {
        var number = (Number) attribute("value");
        out.element("span", "rk-number", number == null ? NONE : formats(faces).number(number));
    }
}
