package org.reckoner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.document.InvoiceDocuments;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.invoice.InvoiceRow;
import org.reckoner.invoice.InvoiceSearch;
import org.reckoner.invoice.IssuerSettings;
import org.reckoner.ledger.AccountBalance;
import org.reckoner.ledger.LedgerAccount;
import org.reckoner.ledger.Receivables;
import org.reckoner.money.Money;
import org.reckoner.notification.MailSettings;
import org.reckoner.period.BillingPeriod;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.settings.BusinessClock;
import org.reckoner.statement.MonthFigures;
import org.reckoner.statement.Statements;
import org.reckoner.tenant.BillingRegion;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.Tenants;

/**
 * How the tenant the thread is in stands today (product.md 2, My account). People of a tenant for whom a partner pays get quantities and
 * no amounts (rating.md 5.10). Outside any transaction: a period may have to be rated.
 */
@ApplicationScoped
public class MyAccount {
    /** So many months of balances are shown. */
    public static final int MONTHS = 12;

    @Inject
    Contracts contracts;

    @Inject
    BillCounting counting;

    @Inject
    Receivables receivables;

    @Inject
    Statements statements;

    @Inject
    InvoiceFiles invoices;

    @Inject
    InvoiceDocuments documents;

    @Inject
    IssuerSettings issuers;

    @Inject
    MailSettings mails;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    /**
     * The bill so far.
     *
     * @param bill null where there is none yet, or something that was used has no price
     * @param refused what has none, or null
     * @param isBeingCounted whether a newer one is being made
     */
    public record Seen(BillSoFar bill, String refused, boolean isBeingCounted) {
        private static final Seen NOTHING = new Seen(null, null, false);
    }

    /**
     * All of it, as it is today.
     *
     * @param partner through whom the costs come, for those who therefore see no amounts; else null
     * @param plan null where no contract is in force
     * @param owed by currency; nothing owed is nothing in the list, nor to those who see no amounts
     * @param credit what was paid ahead and is left, the same way
     * @param months the balances at the ends of the last months in which anything was owed or happened, the newest first
     * @param present the present month of the tenant
     * @param tenant with its licence
     * @param mailbox of the tenant's region
     */
    public record View(
            PartnerDetails partner,
            Plan plan,
            Seen seen,
            List<Money> owed,
            List<Money> credit,
            List<MonthFigures> months,
            YearMonth present,
            TenantRow tenant,
            String mailbox) {}

    /** The partner through whom the costs come, for those who therefore see no amounts; empty for all others. */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<PartnerDetails> costsThrough() {
        return invoices.costsThrough();
    }

    /** What the page shows. Large tenants are rated behind the scenes: then the bill is the one that was made before. */
    @Requires(Privilege.EDIT_BILLING)
    public View view() {
        var partner = costsThrough().orElse(null);
        var contract = contracts.on(null).orElse(null);
        var balances = partner == null ? receivables.balances() : List.<AccountBalance>of();
        var tenant = tenants.current();
        var present = YearMonth.from(clock.today(tenant.zone()));
        var first = present.minusMonths(MONTHS - 1L);
        var months = partner == null
                ? statements.months().stream()
                        .filter(month -> !month.month().isBefore(first))
                        .toList()
                : List.<MonthFigures>of();
        return new View(
                partner,
                contract == null ? null : plan(contract),
                contract == null ? Seen.NOTHING : seen(contract, partner == null),
                of(balances, LedgerAccount.RECEIVABLE),
                of(balances, LedgerAccount.PREPAID_CREDIT).stream()
                        .map(Money::negated)
                        .toList(),
                months,
                present,
                tenant,
                mailbox(tenant.region()));
    }

    private static List<Money> of(List<AccountBalance> balances, LedgerAccount account) {
        return balances.stream()
                .filter(each -> each.account() == account)
                .map(AccountBalance::amount)
                .toList();
    }

    private Plan plan(Contract contract) {
        var today = clock.today(contract.details().zone());
        var period = running(contract);
        return new Plan(
                contract.id(),
                contract.details(),
                contract.termsOn(today).details().counting().model(),
                period.firstDay(),
                period.lastDay().plusDays(1),
                today);
    }

    private BillingPeriod running(Contract contract) {
        var details = contract.details();
        return details.periods().containing(clock.today(details.zone())).orElseThrow();
    }

    /** The bill so far of the contract that is in force; without amounts for those who see none. */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<BillSoFar> bill() {
        var seesMoney = costsThrough().isEmpty();
        return contracts.on(null).map(contract -> seen(contract, seesMoney).bill());
    }

    private Seen seen(Contract contract, boolean seesMoney) {
        var outcome = counting.of(contract, running(contract));
        var kept = outcome.keptOrNull();
        if (kept == null || kept.billOrNull() == null) {
            var refused = kept == null ? null : kept.refusedOrNull().subject();
            return new Seen(null, refused, outcome.isBeingCounted());
        }
        var bill = kept.billOrNull();
        return new Seen(seesMoney ? bill : bill.withoutMoney(), null, outcome.isBeingCounted());
    }

    /** What was paid ahead and is left, by currency; none to those who see no amounts. */
    @Requires(Privilege.EDIT_BILLING)
    public List<Money> credit() {
        return costsThrough().isPresent()
                ? List.of()
                : of(receivables.balances(), LedgerAccount.PREPAID_CREDIT).stream()
                        .map(Money::negated)
                        .toList();
    }

    /** What was invoiced ahead of its use, the newest first; without amounts for those who see none. */
    @Requires(Privilege.EDIT_BILLING)
    public Page<InvoiceRow> prepaid(int first, int size) {
        return invoices.page(InvoiceSearch.issued(DraftKind.ANNUAL_PREPAY), first, size);
    }

    /**
     * Writes an invoice's PDF.
     *
     * @return the name it is saved by
     * @throws RuleViolation {@link org.reckoner.platform.PlatformProblem#NOT_FOUND} also for another tenant's
     */
    @Requires(Privilege.EDIT_BILLING)
    public String prepaidPdf(long invoice, OutputStream out) throws IOException {
        var name = documents.name(invoice);
        documents.pdf(invoice, null, out);
        return name + ".pdf";
    }

    /** How an invoice is paid without a payment provider. */
    @Requires(Privilege.EDIT_BILLING)
    public Remittance remittance() {
        var issuer = issuers.issuer();
        var own = contracts
                .on(null)
                .map(each -> each.details().billing().currency().getCurrencyCode());
        var accounts = new TreeMap<>(issuer.banks());
        own.filter(accounts::containsKey)
                .ifPresent(currency -> accounts.keySet().retainAll(Set.of(currency)));
        return new Remittance(
                issuer.legalName(),
                List.of(issuer.street(), issuer.postcode() + " " + issuer.city(), issuer.country()),
                accounts.entrySet().stream()
                        .map(each -> new Remittance.InCurrency(each.getKey(), each.getValue()))
                        .toList(),
                issuer.contact(),
                issuer.phone(),
                mailbox(tenants.current().region()));
    }

    private String mailbox(BillingRegion region) {
        return mails.collectionsMailbox(region.name());
    }

    void mustSeeMoney() {
        invoices.costsThrough().ifPresent(partner -> {
            throw new RuleViolation(
                    InvoiceProblem.COSTS_THROUGH_PARTNER, partner.name(), partner.contact(), partner.contactEmail());
        });
    }
}
