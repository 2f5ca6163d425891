package org.reckoner.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.EveryTenant;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.Beside;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;

/**
 * The PureConnect billing process: one object for each PureConnect tenant and finished local date, from its first usage on.
 *
 * <p>Safe to repeat at any point: the key is derived, the bytes depend on the input alone, and the version is reserved before
 * the object is put and recorded with the outcome. Killed in between, the next attempt puts the same bytes under the same
 * version.
 */
@ApplicationScoped
public class PureConnectExport implements BillingProcess {
    /** While a run goes on, a manifest is rewritten no more often than this. */
    private static final Duration MANIFEST_PAUSE = Duration.ofSeconds(10);

    private static final int READS_MAX = 5;

    @Inject
    Tenants tenants;

    @Inject
    Exports exports;

    @Inject
    Manifests manifests;

    @Inject
    ManifestWriter writer;

    @Inject
    AuditHeads heads;

    @Inject
    BillingServer server;

    @Inject
    SharedStore stores;

    @Inject
    ExportFolder folder;

    @Inject
    EveryTenant every;

    @Inject
    TenantScope scope;

    @Inject
    Beside beside;

    @Override
    @OpenToAll("called by the timers as the system")
    public ProcessKey key() {
        return ProcessKey.PURECONNECT_BILLING;
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) {
        every.planTogether(Billable.PURECONNECT, some -> exports.due(some, request), due);
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public Outcome perform(WorkUnit unit) throws IOException {
        try (var draft = folder.draft()) {
            var prepared = prepared(unit.reportOn(), draft);
            return prepared.map(object -> outcome(object, put(object)))
                    .orElseGet(() -> Outcome.unchanged("outcome.export.not-exported"));
        }
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public Batch batch(List<WorkUnit> units) {
        var batch = new ObjectBatch(folder, new Sending(this::put, beside.workers()), this::outcome, this::perform);
        try {
            units.stream()
                    .collect(groupingBy(WorkUnit::reportOn, mapping(WorkUnit::tenant, toList())))
                    .forEach((date, those) -> {
                        if (those.size() > 1) {
                            batch.prepare(date, those, drafts -> Races.won(() -> exports.prepare(date, those, drafts)));
                        }
                    });
            batch.send(units);
            return batch;
        } catch (RuntimeException e) {
            batch.close();
            throw e;
        }
    }

    private Optional<PreparedObject> prepared(LocalDate date, ObjectDraft draft) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Races.won(() -> exports.prepare(date, draft));
            } catch (RecountedMeanwhile e) {
                if (attempt == READS_MAX) {
                    throw e;
                }
            }
        }
    }

    /**
     * Puts an object on the store, outside any transaction and tenant. What is recorded as stored is looked for: somebody may
     * have deleted it, or the billing server is another one now.
     *
     * @return whether it had to be put
     */
    private boolean put(PreparedObject object) {
        var file = object.file();
        try (var store = stores.open(object.target())) {
            if (object.reservation().unchanged() && isThere(store, file)) {
                return false;
            }
            store.put(file.key(), file.bytes(), file.facts());
            return true;
        }
    }

    private static boolean isThere(ObjectStore store, UsageFile file) {
        return store.head(file.key())
                .filter(there -> there.mayHold(file.facts()))
                .isPresent();
    }

    private Outcome outcome(PreparedObject object, boolean put) {
        var reservation = object.reservation();
        if (reservation.unchanged()) {
            return kept(reservation, object.file(), put);
        }
        var users = object.file().figures().maxUsers();
        return Outcome.done("outcome.export.stored." + reservation.reason(), reservation.version(), users)
                .with(new PutObject(scope.required(), object.file(), reservation));
    }

    private Outcome kept(Reservation reservation, UsageFile file, boolean putBack) {
        Races.won(() -> {
            exports.kept(reservation, file, putBack);
            return null;
        });
        return putBack
                ? Outcome.done("outcome.export.restored", reservation.version())
                : Outcome.unchanged("outcome.export.unchanged", reservation.version());
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public void record(List<?> notes) {
        exports.stored(notes.stream().map(PutObject.class::cast).toList());
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public void afterSome(Set<LocalDate> dates) throws IOException {
        writer.write(dates, MANIFEST_PAUSE);
    }

    @Override
    @OpenToAll("called by the timers as the system")
    public boolean settle(Set<LocalDate> dates) throws IOException {
        var missing = new TreeMap<LocalDate, Integer>();
        for (var date : dates) {
            takeBack(date, missing);
        }
        writer.write(manifests.behind(), Duration.ZERO);
        var target = server.get();
        try (var store = stores.open(target)) {
            heads.write(store, target);
        }
        if (!manifests.behind().isEmpty()) {
            return false; // another node writes one
        }
        var amiss = writer.amiss(dates);
        amiss.forEach(manifests::want);
        writer.write(amiss, Duration.ZERO);
        if (!missing.isEmpty()) {
            var count = missing.values().stream().mapToInt(Integer::intValue).sum();
            throw new RuleViolation(
                    ExportProblem.NOT_KEPT, count, missing.firstKey().toString());
        }
        return manifests.behind().isEmpty();
    }

    /** What a store says it took and does not have is to be put there again, and no manifest lists it meanwhile. */
    private void takeBack(LocalDate date, SortedMap<LocalDate, Integer> missing) {
        var notKept = writer.notKept(date);
        for (var entry : notKept) {
            scope.inside(
                    tenants.mine(entry.tenantId()),
                    () -> Races.won(() -> {
                        exports.notKept(date, entry.key());
                        return null;
                    }));
        }
        if (!notKept.isEmpty()) {
            missing.put(date, notKept.size());
        }
    }
}
