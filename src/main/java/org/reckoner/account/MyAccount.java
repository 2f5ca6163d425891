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
import org.reckoner.period.BillingPeriod;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.settings.BusinessClock;
import org.reckoner.statement.MonthFigures;
import org.reckoner.statement.Statements;
import org.reckoner.tenant.PartnerDetails;

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
    BusinessClock clock;

    /**
     * The bill so far.
     *
     * @param bill null where there is none yet, or something that was used has no price
     * @param refused what has none, or null
     * @param isBeingCounted whether a newer one is being made
     */
    public record Seen(BillSoFar bill, String refused, boolean isBeingCounted) {}

    /** The partner through whom the costs come, for those who therefore see no amounts; empty for all others. */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<PartnerDetails> costsThrough() {
        return invoices.costsThrough();
    }

    /** What is agreed; empty where no contract is in force today. */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<Plan> plan() {
        return contracts.on(null).flatMap(contract -> running(contract).map(period -> plan(contract, period)));
    }

    private Plan plan(Contract contract, BillingPeriod period) {
        var today = clock.today(contract.details().zone());
        var model = contract.termsOn(today).details().counting().model();
        return new Plan(
                contract.id(),
                contract.details(),
                model,
                period.firstDay(),
                period.lastDay().plusDays(1),
                today);
    }

    private Optional<BillingPeriod> running(Contract contract) {
        var details = contract.details();
        return details.periods().containing(clock.today(details.zone()));
    }

    /**
     * What the running period comes to. Large tenants are rated behind the scenes: then it is what was rated before.
     *
     * @return empty where no contract is in force today
     */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<Seen> bill() {
        return contracts.on(null).flatMap(contract -> running(contract).map(period -> seen(contract, period)));
    }

    private Seen seen(Contract contract, BillingPeriod period) {
        var outcome = counting.of(contract, period);
        var kept = outcome.keptOrNull();
        if (kept == null || kept.billOrNull() == null) {
            var refused = kept == null ? null : kept.refusedOrNull().subject();
            return new Seen(null, refused, outcome.isBeingCounted());
        }
        var bill = kept.billOrNull();
        return new Seen(costsThrough().isPresent() ? bill.withoutMoney() : bill, null, outcome.isBeingCounted());
    }

    /**
     * What is owed, by currency; nothing owed is nothing in the list.
     *
     * @throws RuleViolation {@link InvoiceProblem#COSTS_THROUGH_PARTNER} to those who see no amounts
     */
    @Requires(Privilege.EDIT_BILLING)
    public List<Money> owed() {
        return balances(LedgerAccount.RECEIVABLE);
    }

    /** What was paid ahead and is left, by currency; refused like {@link #owed}. */
    @Requires(Privilege.EDIT_BILLING)
    public List<Money> credit() {
        return balances(LedgerAccount.PREPAID_CREDIT).stream()
                .map(Money::negated)
                .toList();
    }

    private List<Money> balances(LedgerAccount of) {
        mustSeeMoney();
        return receivables.balances().stream()
                .filter(each -> each.account() == of)
                .map(AccountBalance::amount)
                .toList();
    }

    /** The balances at the ends of the last months in which anything was owed or happened, the newest first; refused like {@link #owed}. */
    @Requires(Privilege.EDIT_BILLING)
    public List<MonthFigures> months() {
        var first = statements.present().minusMonths(MONTHS - 1L);
        return statements.months().stream()
                .filter(month -> !month.month().isBefore(first))
                .toList();
    }

    /** The present month of the tenant. */
    @Requires(Privilege.EDIT_BILLING)
    public YearMonth present() {
        return statements.present();
    }

    /** The billing mailbox of the tenant's region. */
    @Requires(Privilege.EDIT_BILLING)
    public String mailbox() {
        return invoices.payer().billTo().mailbox();
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
                mailbox());
    }

    void mustSeeMoney() {
        invoices.costsThrough().ifPresent(partner -> {
            throw new RuleViolation(
                    InvoiceProblem.COSTS_THROUGH_PARTNER, partner.name(), partner.contact(), partner.contactEmail());
        });
    }
}
