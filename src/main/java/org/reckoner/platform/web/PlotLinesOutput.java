package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;

/** {@code rk:plot-lines}: the lines across a plot. */
@FacesComponent("reckoner.PlotLines")
public class PlotLinesOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, Html out) {
        for (var each : (List<?>) attribute("value")) {
            var line = (PlotScale.Line) each;
            out.element("line", "rk-plot-line", "", "x1", "0", "x2", "100%", "y1", line.y(), "y2", line.y());
        }
    }
}
