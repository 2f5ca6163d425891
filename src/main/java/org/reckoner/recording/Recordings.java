package org.reckoner.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reckoner.account.ProductUse;
import org.reckoner.account.ProductUses;
import org.reckoner.contract.Contract;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.MeasureKind;
import org.reckoner.period.Dates;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.ResourceUses;

/**
 * Call recording of the tenant the thread is in (product.md 2): what was recorded and stored day by day, what the period comes to, and
 * for how long recordings are kept. Resources whose code speaks of recording are its. Looking is outside any transaction: to know who
 * was there, the period may have to be rated.
 */
@ApplicationScoped
public class Recordings {
    static final int DAYS_MIN = 1;
    static final int DAYS_MAX = 3650;

    private static final String RECORDING = "RECORD";
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);

    @Inject
    RecordingStore store;

    @Inject
    Contracts contracts;

    @Inject
    ResourceUses resources;

    @Inject
    ProductUses productUses;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AuditEvent> audit;

    /**
     * The billing period a date belongs to; without a contract its calendar month.
     *
     * @param onOrNull null, or a date to come, for yesterday
     */
    @Requires(Privilege.EDIT_BILLING)
    public RecordingPeriod period(LocalDate onOrNull) {
        var today = clock.today(tenants.billing().zone());
        var asked = onOrNull == null || !onOrNull.isBefore(today) ? today.minusDays(1) : onOrNull;
        var on = asked.isBefore(FIRST) ? FIRST : asked;
        var contract = contracts.on(on);
        var dates = contract.flatMap(found -> found.details().periods().containing(on))
                .map(Dates::of)
                .orElseGet(() ->
                        new Dates(on.withDayOfMonth(1), on.withDayOfMonth(1).plusMonths(1)));
        var overUntil = today.isBefore(dates.until()) ? today : dates.until();
        return new RecordingPeriod(dates.from(), dates.until(), overUntil, uses(contract, dates, overUntil));
    }

    private List<RecordingUse> uses(Optional<Contract> contract, Dates dates, LocalDate overUntil) {
        var products = contract.map(
                        found -> found.termsOn(dates.from()).details().products())
                .orElse(List.of());
        var priced = products.stream()
                .filter(product -> product.measure().kind() == MeasureKind.RESOURCE)
                .filter(product -> isRecording(product.measure().subject()))
                .collect(Collectors.toMap(product -> product.measure().subject(), Function.identity()));
        var codes = new TreeSet<>(priced.keySet());
        resources.sums(dates.from(), dates.until()).keySet().stream()
                .filter(Recordings::isRecording)
                .forEach(codes::add);
        var counted = priced.isEmpty() ? List.<ProductUse>of() : counted(contract.orElseThrow(), dates);
        var uses = new ArrayList<RecordingUse>();
        for (var code : codes) {
            var recorded = new Recorded(resources.days(code, dates.from(), overUntil), dates, overUntil);
            var product = priced.get(code);
            uses.add(
                    product == null
                            ? recorded.unpriced(code)
                            : recorded.of(product, products, of(product, counted), currency(contract)));
        }
        return uses;
    }

    private List<ProductUse> counted(Contract contract, Dates dates) {
        var period = contract.details().periods().containing(dates.from());
        return period.map(found -> productUses.of(contract, found)).orElse(List.of());
    }

    private static Optional<ProductUse> of(ContractProduct product, List<ProductUse> counted) {
        return counted.stream().filter(use -> use.code().equals(product.code())).findFirst();
    }

    private static Currency currency(Optional<Contract> contract) {
        return contract.orElseThrow().details().billing().currency();
    }

    private static boolean isRecording(String code) {
        return code.toUpperCase(Locale.ROOT).contains(RECORDING);
    }

    /** How long recordings are to be kept. */
    @Transactional
    @Requires(Privilege.EDIT_BILLING)
    public RecordingKeeping keeping() {
        return store.find();
    }

    /**
     * Changes it, over the version that was seen.
     *
     * @throws RuleViolation {@link RecordingProblem#KEEP_DAYS} beside {@code keepDays}, {@link PlatformProblem#STALE}
     */
    @Transactional
    @Requires(Privilege.EDIT_BILLING)
    public void keep(int days, int seenVersion) {
        if (days < DAYS_MIN || days > DAYS_MAX) {
            throw RuleViolation.of("keepDays", RecordingProblem.KEEP_DAYS, DAYS_MIN, DAYS_MAX);
        }
        var before = store.find();
        if (before.version() != seenVersion || !store.keep(days, seenVersion)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var tenant = scope.required();
        audit.fire(AuditEvent.of(tenant, "recording.keeping", "tenant", tenant.value())
                .changed(before.keepDays(), days));
    }
}
