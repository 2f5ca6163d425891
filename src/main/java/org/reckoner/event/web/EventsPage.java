package org.reckoner.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.ProcessRow;
import org.reckoner.event.Processes;
import org.reckoner.event.RunProgress;
import org.reckoner.event.Schedule;
import org.reckoner.platform.CurrentCaller;

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

    /** Reads the processes; each poll does so again. */
    public void open() {
        rows = processes.list();
    }

    public List<ProcessRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    public boolean isRunning() {
        return getRows().stream().anyMatch(ProcessRow::running);
    }

    public String describe(Schedule schedule) {
        return ScheduleText.of(schedule, callers.required().locale());
    }

    /** How finished work went, in words, or null where none is. */
    public String outcome(RunProgress progress) {
        return ProgressText.of(progress, callers.required().locale());
    }

    /** Opens a run of whatever is due and goes to it. */
    public String runNow(String key) {
        return RunPage.linkTo(processes.runNow(ProcessKey.valueOf(key)));
    }
}
