package org.reckoner.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.reckoner.event.ItemRow;
import org.reckoner.event.ItemState;
import org.reckoner.event.Processes;
import org.reckoner.event.RunProgress;
import org.reckoner.event.RunRow;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.web.LazyRows;

/** One run: how far it is, and how each tenant's dates went. */
@Named
@ViewScoped
public class RunPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Processes processes;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    private long id;
    private ItemState state;
    private transient RunRow run;
    private LazyRows<ItemRow> items;

    /** The address of a run's page, for a redirect after something was started. */
    static String linkTo(long run) {
        return "/system/run.xhtml?faces-redirect=true&id=" + run;
    }

    public void open() {
        run = processes.run(id);
        items = new LazyRows<>((first, size, sort) -> processes.items(id, state, first, size), ItemRow::id);
    }

    /** Reads the run again while it is open. */
    public void refresh() {
        run = processes.run(id);
    }

    public RunRow getRun() {
        if (run == null) {
            refresh();
        }
        return run;
    }

    public LazyRows<ItemRow> getItems() {
        return items;
    }

    /** How finished work went, in words, or null where none is. */
    public String outcome(RunProgress progress) {
        return ProgressText.of(progress, callers.required().locale());
    }

    /** What a run says that has no work, or none yet, for who looks at it. */
    public String getEmptyKey() {
        if (getRun().state().isOpen()) {
            return "run.listing";
        }
        return callers.required().seesAllTenants() ? "run.empty" : "run.empty.mine";
    }

    /** How long the rest will take at the pace so far, or null where that says nothing yet. */
    public Duration getRemaining() {
        var progress = getRun().progress();
        if (!getRun().state().isOpen() || progress.finished() == 0) {
            return null;
        }
        var spent = Duration.between(getRun().openedAt(), now());
        return spent.multipliedBy(progress.total() - (long) progress.finished()).dividedBy(progress.finished());
    }

    /** How long the run took, or has taken so far. */
    public Duration getTaken() {
        return Duration.between(getRun().openedAt(), getRun().closedAt() == null ? now() : getRun().closedAt());
    }

    private Instant now() {
        return clock.instant();
    }

    /** Has all parked items done again. */
    public String retryAll() {
        return linkTo(processes.retry(id, null));
    }

    /** Has one parked item done again. */
    public String retry(long item) {
        return linkTo(processes.retry(id, item));
    }

    /** Has what waits for its next attempt tried at once. */
    public String hasten() {
        processes.hasten(id);
        return linkTo(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ItemState getState() {
        return state;
    }

    public void setState(ItemState state) {
        this.state = state;
    }
}
