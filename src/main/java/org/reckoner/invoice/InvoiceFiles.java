package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.Tenants;

/**
 * Invoices to be read. A tenant's own people see what was issued, and where a partner pays for the tenant they see quantities and
 * never money (rating.md 5.10): amounts and rates are null then.
 */
@ApplicationScoped
@Transactional
public class InvoiceFiles {
    /** Names in evidence that tell of money. */
    private static final Set<String> MONEY = Set.of("cost", "rates", "billed", "rerated", "on", "percent");

    @Inject
    InvoiceStore store;

    @Inject
    InvoiceLineStore lines;

    @Inject
    InvoiceListStore lists;

    @Inject
    CreditNoteStore credits;

    @Inject
    MoneySight sight;

    @Inject
    InvoiceParties parties;

    @Inject
    Tenants tenants;

    @Inject
    Partners partners;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    /** Invoices and credit notes, the newest first: of the tenant the thread is in, or of all that a landlord looks after. */
    @Requires(Privilege.VIEW_INVOICES)
    public Page<InvoiceRow> page(InvoiceSearch search, int first, int size) {
        var tenant = sight.caller().role().isLandlord() ? scope.current().orElse(null) : scope.required();
        var window = new InvoiceListStore.Window(first, size);
        var page = lists.page(sight.caller(), tenant, search, clock.today(ZoneOffset.UTC), window);
        return sight.isAbove() || sight.seesMoney()
                ? page
                : new Page<>(page.rows().stream().map(InvoiceRow::withoutMoney).toList(), page.total());
    }

    /**
     * Documents that were issued, in the order they were made in, for programs that read on from a place.
     *
     * @param id the last one that is known; 0 for the first
     * @param size how many, {@link Page#MAX_SIZE} at most
     */
    @Requires(Privilege.VIEW_INVOICES)
    public List<InvoiceFile> after(long id, int size) {
        var found = store.issuedAfter(id, Math.min(size, Page.MAX_SIZE));
        return sight.seesMoney()
                ? found
                : found.stream().map(InvoiceFile::withoutMoney).toList();
    }

    /**
     * A document without its lines.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}, also for another tenant's and, to the tenant's own people, drafts
     */
    @Requires(Privilege.VIEW_INVOICES)
    public InvoiceFile file(long id) {
        var file = found(id);
        return sight.seesMoney() ? file : file.withoutMoney();
    }

    /** The date by which it is open or overdue: today in the tenant's zone. */
    @Requires(Privilege.VIEW_INVOICES)
    public LocalDate today() {
        return clock.today(tenants.billing().zone());
    }

    /** Some of its lines, in order. */
    @Requires(Privilege.VIEW_INVOICES)
    public Page<InvoiceLineRow> lines(long id, int first, int size) {
        var file = found(id);
        var some = lines.page(file, first, Math.min(size, Page.MAX_SIZE));
        var shown = sight.seesMoney()
                ? some
                : some.stream().map(InvoiceLineRow::withoutMoney).toList();
        return new Page<>(shown, lines.count(id));
    }

    /** All of its lines in order, one at a time, however many. The reader must not ask the database for anything. */
    @Requires(Privilege.VIEW_INVOICES)
    public void eachLine(long id, Consumer<InvoiceLineRow> reader) {
        var file = found(id);
        var seesMoney = sight.seesMoney();
        lines.each(file, line -> reader.accept(seesMoney ? line : line.withoutMoney()));
    }

    /**
     * What a line is made of, as JSON; without money for those who do not see it.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}
     */
    @Requires(Privilege.VIEW_INVOICES)
    public String evidence(long id, int position) {
        found(id);
        var json = lines.evidence(id, position).orElseThrow(InvoiceFiles::notFound);
        return sight.seesMoney() ? json : withoutMoney(json);
    }

    /** The credit notes of an invoice, the oldest first. */
    @Requires(Privilege.VIEW_INVOICES)
    public List<CreditNoteRow> creditNotes(long id) {
        found(id);
        var rows = credits.of(id);
        return sight.seesMoney()
                ? rows
                : rows.stream().map(CreditNoteRow::withoutMoney).toList();
    }

    /** Whom papers of the tenant the thread is in are for, as an invoice of today would have it. */
    @Requires(Privilege.VIEW_INVOICES)
    public Payer payer() {
        return parties.payer();
    }

    /** The partner through whom the costs come, for those who therefore see none; empty for all others. */
    @Requires(Privilege.VIEW_INVOICES)
    public Optional<PartnerDetails> costsThrough() {
        return sight.isAbove() ? Optional.empty() : partners.current();
    }

    private InvoiceFile found(long id) {
        return store.find(id).filter(file -> sight.isAbove() || !file.isDraft()).orElseThrow(InvoiceFiles::notFound);
    }

    private static String withoutMoney(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var shown = Json.createObjectBuilder();
            reader.readObject().forEach((name, value) -> {
                if (!MONEY.contains(name)) {
                    shown.add(name, value);
                }
            });
            return shown.build().toString();
        }
    }

    private static RuleViolation notFound() {
        return new RuleViolation(PlatformProblem.NOT_FOUND);
    }
}
