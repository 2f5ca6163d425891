package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;

/** {@code rk:plot-values}: what the lines across a plot stand for. */
@FacesComponent("reckoner.PlotValues")
public class PlotValuesOutput extends PlainOutput {
    @Override
    void write(FacesContext faces, Html out) {
        var formats = formats(faces);
        for (var each : (List<?>) attribute("value")) {
            var line = (PlotScale.Line) each;
            out.element("text", "rk-plot-value", formats.number(line.value()), "x", "0", "y", line.y(), "dy", "-4");
        }
    }
}
