package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.ZoneId;

/** {@code rk:instant}: a moment in the reader's zone or in the one it is given, exactly and in UTC for who points at it. */
@FacesComponent("reckoner.Instant")
public class InstantOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, Html out) {
        var moment = (Instant) attribute("value");
        if (moment == null) {
            out.element("span", "rk-none", NONE);
            return;
        }
        var formats = formats(faces);
        var text = formats.instant(moment, zone(faces));
        out.element("time", null, text, "datetime", moment.toString(), "title", formats.exact(moment));
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
