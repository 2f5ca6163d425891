package org.reckoner.export;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.reckoner.event.PlanRequest;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.ExportedTenants;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.DailyFigure;
import org.reckoner.usage.DailyFigures;
import org.reckoner.usage.FinishedDays;
import org.reckoner.usage.StandingFigures;

/** The record of what is exported, kept in short transactions around each object that is put on the store. */
@ApplicationScoped
@Transactional
public class Exports {
    /** How many versions of a date {@link #versions} tells of. */
    public static final int VERSIONS_MAX = 100;

    @Inject
    ExportStore store;

    @Inject
    ManifestStore manifests;

    @Inject
    Reservations reservations;

    @Inject
    DailyFigures figures;

    @Inject
    StandingFigures together;

    @Inject
    FinishedDays days;

    @Inject
    BillingServer server;

    @Inject
    ExportFolder folder;

    @Inject
    Tenants tenants;

    @Inject
    ExportedTenants exported;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /**
     * Writes what a date of the current tenant has to say and reserves its version. The figures are counted if they are not
     * up to date, and stay as they are until the version is reserved. One transaction: many small ones wait for the disk
     * longer than the work takes.
     *
     * @param object what to write it into
     * @return empty where the date is not exported
     * @throws RecountedMeanwhile where the date was counted anew while it was read; the next try may do
     * @throws StoreException where the file cannot be written
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Optional<PreparedObject> prepare(LocalDate date, ObjectDraft object) {
        var tenant = tenants.billing();
        if (!isExported(tenant, date)) {
            return Optional.empty();
        }
        var target = server.get();
        var figure = figures.upToDate(date);
        if (figures.hold(date) != figure.revision()) {
            throw new RecountedMeanwhile(date);
        }
        var id = tenant.id();
        UsageFiles.Begin draft = () -> begin(object, target, tenant, figure);
        var files = written(List.of(draft), visitor -> figures.eachUserId(date, userId -> visitor.user(id, userId)));
        return Optional.of(prepared(target, date, files).get(id));
    }

    /**
     * The same for several tenants in one transaction, as far as their figures are up to date; the others are left out.
     *
     * @param objects what to write a tenant's into
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Map<TenantId, PreparedObject> prepare(
            LocalDate date, Collection<TenantId> those, Function<TenantId, ObjectDraft> objects) {
        var some = exported.billed(those).stream()
                .filter(tenant -> isExported(tenant, date))
                .toList();
        var standing = together.hold(date, some);
        var target = server.get();
        var drafts = new ArrayList<UsageFiles.Begin>();
        for (var tenant : some) {
            var figure = standing.get(tenant.id());
            if (figure != null) {
                drafts.add(() -> begin(objects.apply(tenant.id()), target, tenant, figure));
            }
        }
        var files = written(drafts, visitor -> together.eachUserId(date, standing.keySet(), visitor::user));
        return files.isEmpty() ? Map.of() : prepared(target, date, files);
    }

    private static boolean isExported(BilledTenant tenant, LocalDate date) {
        return tenant.billable() == Billable.PURECONNECT && tenant.countsOn(date);
    }

    private static UsageDraft begin(
            ObjectDraft object, PureConnectServer target, BilledTenant tenant, DailyFigure figure) throws IOException {
        var key = target.key(UsageFile.keyOf(figure.reportOn(), tenant.instanceId()));
        return UsageDraft.begin(object, key, tenant, figure);
    }

    private Map<TenantId, UsageFile> written(List<UsageFiles.Begin> drafts, UsageFiles.Users users) {
        try {
            return UsageFiles.write(drafts, users);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private Map<TenantId, PreparedObject> prepared(
            PureConnectServer target, LocalDate date, Map<TenantId, UsageFile> files) {
        var prepared = new HashMap<TenantId, PreparedObject>();
        reservations
                .reserve(date, files)
                .forEach((tenant, reservation) ->
                        prepared.put(tenant, new PreparedObject(target, files.get(tenant), reservation)));
        return prepared;
    }

    /**
     * Records that an unchanged version is on the store, where it is.
     *
     * @param putBack whether it was missing there: then its date's manifest may be missing too
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void kept(Reservation reservation, UsageFile file, boolean putBack) {
        store.keep(scope.required(), file, reservation.version());
        if (putBack || !reservation.key().equals(file.key())) {
            manifests.want(file.reportOn(), 1);
        }
    }

    /** Records what is on the store now, of several tenants, and that the manifests of its dates have to say so. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void stored(List<PutObject> objects) {
        var now = clock.instant();
        byDate(objects).forEach((date, those) -> {
            var byVersion =
                    those.stream().collect(groupingBy(put -> put.reservation().version(), TreeMap::new, toList()));
            byVersion.forEach((version, some) -> store.stored(date, version, tenants(some), now));
            exported.noteExport(date, tenants(those));
        });
        // last: all tenants of a date wait for its row
        byDate(objects).forEach((date, those) -> manifests.want(date, those.size()));
    }

    private static SortedMap<LocalDate, List<PutObject>> byDate(List<PutObject> objects) {
        return objects.stream()
                .sorted(comparing(put -> put.tenant().value())) // two who do so do not wait for each other
                .collect(groupingBy(put -> put.file().reportOn(), TreeMap::new, toList()));
    }

    private static List<TenantId> tenants(List<PutObject> objects) {
        return objects.stream().map(PutObject::tenant).toList();
    }

    /** Which versions of a date of the current tenant were put on the billing server, the newest first. */
    @Requires(Privilege.VIEW_SYSTEM_BILLING)
    public List<ExportedVersion> versions(LocalDate date) {
        return store.versions(scope.required(), date, VERSIONS_MAX);
    }

    /** Takes back that an object of the current tenant is on the store, so that the next run puts it there again. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void notKept(LocalDate date, String key) {
        if (store.notKept(scope.required(), date, key)) {
            manifests.want(date, 1);
        }
    }

    /** The tenants' finished dates that were named, or those that are not on the store as they should be; in the tenants' order. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Map<TenantId, List<LocalDate>> due(List<BilledTenant> some, PlanRequest request) {
        return request.namesDates() ? days.due(some, request.from(), request.until()) : days.behind(some, store);
    }
}
