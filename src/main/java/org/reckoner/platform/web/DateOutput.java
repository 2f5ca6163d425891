package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.LocalDate;

/** {@code rk:date}: a day in the reader's language. */
@FacesComponent("reckoner.Date")
public class DateOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        var day = (LocalDate) attribute("value");
        if (day == null) {
            span(out, "rk-none", NONE);
            return;
        }
        out.startElement("time", this);
        out.writeAttribute("datetime", day, null);
        out.writeText(formats(faces).date(day), null);
        out.endElement("time");
    }
}
