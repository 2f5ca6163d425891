package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.time.LocalDate;

/** {@code rk:date}: a day in the reader's language. */
@FacesComponent("reckoner.Date")
public class DateOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, Html out) {
        var day = (LocalDate) attribute("value");
        if (day == null) {
            out.element("span", "rk-none", NONE);
        } else {
            out.element("time", null, formats(faces).date(day), "datetime", day.toString());
        }
    }
}
