package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/** Keeps the notes that tell what changed about numbers few, in the background: a mark is read with each bill and each invoice. */
@ApplicationScoped
public class NumberNotes {
    private static final System.Logger LOG = System.getLogger(NumberNotes.class.getName());

    @Inject
    NumberMarkStore marks;

    @Inject
    PhoneNumberChanges changes;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    /** Folds the notes of tenants of whom this node has read many; for the timer. */
    @OpenToAll("the timer has no caller; it acts as the process that it names")
    public void fold() {
        marks.crowded().forEach(this::fold);
    }

    private void fold(TenantId tenant) {
        try {
            callers.as(
                    Caller.system("NUMBER_NOTES"),
                    () -> scope.within(
                            tenant,
                            () -> Races.won(() -> {
                                changes.foldNotes();
                                return null;
                            })));
        } catch (Exception e) {
            // Whoever reads them next finds them again.
            LOG.log(Level.ERROR, "event number-notes.not-folded tenant=" + tenant.value(), e);
        }
    }
}
