package org.reckoner.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.event.Frequency;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.ProcessRow;
import org.reckoner.event.Processes;
import org.reckoner.event.Schedule;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Texts;

/** The table of processes. */
@Named
@ViewScoped
public class EventsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Processes processes;

    @Inject
    CurrentCaller callers;

    private transient List<ProcessRow> rows;

    public void open() {
        rows = processes.list();
    }

    /** The processes as they stand; read once a request, again by each poll. */
    public List<ProcessRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    public boolean isRunning() {
        return getRows().stream().anyMatch(ProcessRow::running);
    }

    /** A schedule in words: "Every day at 06:30 (Europe/Berlin)". */
    public String describe(Schedule schedule) {
        var minute = ":" + schedule.at().toString().substring(3);
        var time = schedule.frequency() == Frequency.HOURLY
                ? minute
                : schedule.at().toString();
        var locale = callers.required().locale();
        return Texts.text(
                locale,
                "schedule." + schedule.frequency(),
                time,
                schedule.zone().getId());
    }

    /** Opens a run of whatever is due and goes to it. */
    public String runNow(String key) {
        return RunPage.linkTo(processes.runNow(ProcessKey.valueOf(key)));
    }
}
