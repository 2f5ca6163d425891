package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code rk:number}: a number, grouped as the reader's language does it. */
@FacesComponent("reckoner.Number")
public class NumberOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        var number = (Number) attribute("value");
        span(out, "rk-number", number == null ? NONE : formats(faces).number(number));
    }
}
