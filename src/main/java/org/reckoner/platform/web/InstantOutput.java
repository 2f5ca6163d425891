package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/** {@code rk:instant}: a moment in the reader's zone or in the one it is given, exactly and in UTC for who points at it. */
@FacesComponent("reckoner.Instant")
public class InstantOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        var moment = (Instant) attribute("value");
        if (moment == null) {
            span(out, "rk-none", NONE);
            return;
        }
        out.startElement("time", this);
        out.writeAttribute("datetime", moment, null);
        out.writeAttribute("title", formats(faces).exact(moment), null);
        out.writeText(formats(faces).instant(moment, zone(faces)), null);
        out.endElement("time");
    }

    private ZoneId zone(FacesContext faces) {
        var given = attribute("zone");
        if (given instanceof ZoneId zone) {
            return zone;
        }
        return given == null || given.equals("")
                ? faces.getApplication().evaluateExpressionGet(faces, "#{caller.zone}", ZoneId.class)
                : ZoneId.of(given.toString());
    }
}
