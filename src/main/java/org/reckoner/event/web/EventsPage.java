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
import org.reckoner.platform.Privilege;
import org.reckoner.platform.StandingState;

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
    private transient List<StandingState> standing;

    /** Reads the processes; each poll does so again. */
    public void open() {
        rows = processes.list();
        standing = callers.required().may(Privilege.RUN_PROCESSES) ? processes.standing() : List.of();
    }

    public List<ProcessRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    /** What goes on all the time; of landlords' business there is none. */
    public List<StandingState> getStanding() {
        if (standing == null) {
            open();
        }
        return standing;
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
