package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.money.Money;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.notification.Recipient;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Formats;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.TenantPapers;

/**
 * What the billing units of the tenant the thread is in may cost in a period, and the warnings when they come near (decision 0030). A
 * tenant whose costs come through a partner has no budgets: nobody there is told an amount (rating.md 5.10).
 *
 * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's unit
 */
@ApplicationScoped
@Transactional
public class UnitBudgets {
    @Inject
    BudgetStore store;

    @Inject
    UnitStore units;

    @Inject
    Partners partners;

    @Inject
    TenantPapers papers;

    @Inject
    InvoiceFiles invoices;

    @Inject
    Mails mails;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /** Whether the tenant has budgets at all. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public boolean isOffered() {
        return partners.current().isEmpty();
    }

    /** The currency budgets are in: the tenant's. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Currency currency() {
        return Currency.getInstance(papers.details().place().currency());
    }

    /** A unit's; empty where it has none. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Optional<UnitBudget> of(long unit) {
        unit(unit);
        return isOffered() ? store.find(unit) : Optional.empty();
    }

    /** Those of some units, by unit. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Map<Long, UnitBudget> of(Collection<Long> some) {
        return isOffered() ? store.of(some) : Map.of();
    }

    private Unit unit(long id) {
        return units.get(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /**
     * Sets a unit's budget, or another one.
     *
     * @param seenVersion 0 where none was seen
     * @throws RuleViolation {@link PlatformProblem#STALE}, {@link PlatformProblem#FORBIDDEN} where a partner pays
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public void set(long unit, int seenVersion, BudgetTerms terms) {
        var before = seen(unit, seenVersion);
        if (!store.set(unit, seenVersion, terms)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        note(unit, "unit.budget-set", before.map(UnitBudget::terms).orElse(null), terms);
    }

    /** Takes it away; what was warned of stays warned. */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public void remove(long unit, int seenVersion) {
        var before = seen(unit, seenVersion);
        if (!store.remove(unit, seenVersion)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        note(unit, "unit.budget-removed", before.map(UnitBudget::terms).orElse(null), null);
    }

    private Optional<UnitBudget> seen(long unit, int seenVersion) {
        unit(unit);
        if (!isOffered()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN);
        }
        var before = store.find(unit);
        if (before.map(UnitBudget::version).orElse(0) != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return before;
    }

    /** Those to be looked at, by unit. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Map<Long, UnitBudget> all() {
        return isOffered() ? store.all() : Map.of();
    }

    /**
     * Notes what a period came to, and leaves one mail to each recipient for what was reached for the first time: of several
     * thresholds at once it names the highest. Done again it does nothing; of two at a time the key refuses one.
     *
     * @return whether there was something to say
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public boolean check(UnitBudget budget, LocalDate fromOn, Money amount) {
        var now = clock.instant();
        if (!store.note(budget, new UnitBudget.SoFar(fromOn, amount, now))) {
            return false; // somebody set another one meanwhile
        }
        var reached = new ArrayList<>(UnitBudget.reached(budget.terms(), amount));
        reached.removeAll(store.warned(budget.unitId(), fromOn));
        if (reached.isEmpty()) {
            return false;
        }
        store.warn(budget.unitId(), fromOn, reached, now);
        send(budget, fromOn, amount, reached.get(reached.size() - 1));
        return true;
    }

    private void send(UnitBudget budget, LocalDate fromOn, Money amount, int threshold) {
        var tenant = scope.required();
        var unit = unit(budget.unitId());
        var language = invoices.payer().language();
        var place = 0;
        for (var email : budget.terms().recipients()) {
            place++;
            mails.postOnce(
                    "budget:" + tenant.value() + ":" + unit.id() + ":" + fromOn + ":" + threshold + ":" + place,
                    MailKind.UNIT_BUDGET,
                    new Recipient(email, "", language, tenant),
                    "/billing/unit.xhtml?id=" + unit.id() + "&tenant=" + tenant.value(), // landlords are told, too
                    unit.name(),
                    threshold,
                    text(amount, language),
                    text(budget.terms().amount(), language),
                    Formats.of(language).date(fromOn));
        }
    }

    private static String text(Money money, Locale language) {
        return Formats.of(language).number(money.amount()) + " "
                + money.currency().getCurrencyCode();
    }

    private void note(long unit, String action, Object before, Object after) {
        audit.fire(AuditEvent.of(scope.required(), action, "unit", unit).changed(before, after));
    }
}
