package org.reckoner.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.Outcome;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.TenantId;

/** Objects that were written and reserved together and are sent beside each other; what is not among them is made when its turn comes. */
final class ObjectBatch implements BillingProcess.Batch {
    private final ExportFolder folder;
    private final Sending sending;
    private final Told told;
    private final BillingProcess.Batch alone;
    private final Map<WorkUnit, ObjectDraft> drafts = new HashMap<>();
    private final Map<WorkUnit, PreparedObject> objects = new HashMap<>();

    ObjectBatch(ExportFolder folder, Sending sending, Told told, BillingProcess.Batch alone) {
        this.folder = folder;
        this.sending = sending;
        this.told = told;
        this.alone = alone;
    }

    /** What is told of an object that is on the store, and whether it had to be put there. */
    @FunctionalInterface
    interface Told {
        Outcome of(PreparedObject object, boolean put);
    }

    /** What writes and reserves the objects of a date, each into the draft that is told for its tenant. */
    @FunctionalInterface
    interface Preparation {
        Map<TenantId, PreparedObject> prepare(Function<TenantId, ObjectDraft> drafts);
    }

    void prepare(LocalDate date, Collection<TenantId> tenants, Preparation preparation) {
        tenants.forEach(tenant -> drafts.put(new WorkUnit(tenant, date), folder.draft()));
        preparation
                .prepare(tenant -> drafts.get(new WorkUnit(tenant, date)))
                .forEach((tenant, object) -> objects.put(new WorkUnit(tenant, date), object));
    }

    /** Has what was prepared sent in the order in which the units are performed. */
    void send(List<WorkUnit> order) {
        sending.begin(order.stream().map(objects::get).filter(Objects::nonNull).toList());
    }

    @Override
    public Outcome perform(WorkUnit unit) throws Exception {
        var object = objects.remove(unit);
        if (object == null) {
            return alone.perform(unit);
        }
        try {
            return told.of(object, sending.sent(object));
        } finally {
            drafts.remove(unit).close();
        }
    }

    @Override
    public void close() {
        sending.leave();
        try {
            for (var draft : drafts.values()) {
                draft.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
