package org.reckoner.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.directory.BulkChange;
import org.reckoner.directory.BulkChanges;

/** How far a change of many users is. */
@Named
@ViewScoped
public class BulkChangePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BulkChanges changes;

    private long id;
    private BulkChange change;

    public void refresh() {
        change = changes.get(id);
    }

    public BulkChange getChange() {
        return change;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
