package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.VisibleTenants;
import org.reckoner.tenant.Window;

/**
 * The contracts of the tenant the thread is in, from draft to end. Every change names the version that was seen. People of a
 * partner's tenant get quantities, never prices or amounts (rating.md 5.10).
 */
@ApplicationScoped
@Transactional
public class Contracts {
    @Inject
    ContractStore store;

    @Inject
    ContractListStore lists;

    @Inject
    TermsStore terms;

    @Inject
    OrderStore orders;

    @Inject
    ContractFiles files;

    @Inject
    MoneySight money;

    @Inject
    Decks decks;

    @Inject
    VisibleTenants visible;

    @Inject
    Partners partners;

    @Inject
    BusinessClock businessClock;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** The contracts of all tenants the caller may see; how far they are, by the date in UTC. */
    @Requires(Privilege.VIEW_CONTRACTS)
    public Page<ContractRow> page(ContractSearch search, Window window) {
        return lists.page(visible.condition(), search, window, businessClock.today(ZoneOffset.UTC));
    }

    /** @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's */
    @Requires(Privilege.VIEW_CONTRACTS)
    public Contract get(long id) {
        return money.shown(files.get(id));
    }

    /** What a page about the tenant's contract shows: the one in force, else the one to come, else the latest draft or ended one. */
    @Requires(Privilege.VIEW_CONTRACTS)
    public Optional<Contract> current() {
        var signed = store.signed();
        var running = signed.stream().filter(head -> !isOver(head)).findFirst().map(ContractStore.Head::id);
        var last = signed.isEmpty()
                ? Optional.<Long>empty()
                : Optional.of(signed.get(signed.size() - 1).id());
        return running.or(store::latestDraft).or(() -> last).map(this::get);
    }

    private boolean isOver(ContractStore.Head head) {
        var endOn = head.details().term().endOn();
        return endOn != null && !businessClock.today(head.details().zone()).isBefore(endOn);
    }

    /** The model by which the tenant's licences are counted today; empty where no contract is in force. */
    @Requires(Privilege.VIEW_CONTRACTS)
    public Optional<LicenceModel> licenceModel() {
        return on(null).map(contract ->
                contract.termsOn(files.today(contract)).details().counting().model());
    }

    /**
     * The signed contract to which a date belongs.
     *
     * @param dateOrNull a local date of the contract's zone; null for today
     */
    @Requires({Privilege.VIEW_CONTRACTS, Privilege.EDIT_BILLING})
    public Optional<Contract> on(LocalDate dateOrNull) {
        return store.signed().stream()
                .filter(head -> head.details()
                        .covers(
                                dateOrNull == null
                                        ? businessClock.today(head.details().zone())
                                        : dateOrNull))
                .findFirst()
                .map(head -> money.shown(files.whole(head)));
    }

    /** The tenant's signed contracts, those that ended among them, by date. */
    @Requires(Privilege.VIEW_CONTRACTS)
    public List<Contract> signed() {
        return files.signed().stream().map(money::shown).toList();
    }

    /** Refuses whoever may not change contracts, before a form is filled in for nothing. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void checkMayEdit() {}

    /**
     * The core's value of a signed contract, for rating one of its periods.
     *
     * @param period its number, 0 for the first: rates of calls are those of its first day
     * @throws RuleViolation {@link ContractProblem#NOT_SIGNED}
     */
    @Requires(Privilege.VIEW_CONTRACTS)
    public ContractTerms terms(long id, int period) {
        var contract = store.signed().stream()
                .filter(head -> head.id() == id)
                .findFirst()
                .map(head -> money.shown(files.whole(head)))
                .orElseThrow(() -> new RuleViolation(
                        store.find(id).isPresent() ? ContractProblem.NOT_SIGNED : PlatformProblem.NOT_FOUND));
        var day = contract.details().allPeriods().period(period).firstDay();
        return contract.terms(name -> decks.inForce(name, day));
    }

    /** The name of the rate deck that terms have, as the catalogue calls it now; null for none. */
    @Requires(Privilege.VIEW_CONTRACTS)
    public String deckName(TermsDetails of) {
        return of.rateDeck() == null ? null : decks.name(of.rateDeck());
    }

    /** What happens under a contract and what will be invoiced when and why; no amounts. */
    @Requires(Privilege.VIEW_CONTRACTS)
    public ContractTimeline timeline(long id) {
        var contract = files.get(id);
        return ContractTimeline.of(contract, files.today(contract));
    }

    /**
     * Begins a draft.
     *
     * @return its id
     * @throws RuleViolation {@link ContractProblem#NUMBER_TAKEN}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public long draft(ContractDetails details) {
        var id = store.insert(details, clock.instant());
        terms.open(id, details.effectiveOn(), 1, TermsDetails.blank(ContractCounting.of(LicenceModel.NAMED)));
        files.note(id, "contract.drafted", null, details);
        return id;
    }

    /**
     * Changes what a draft says. Prices are in its currency, which therefore stays while there are any.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE}, {@link ContractProblem#SIGNED_ALREADY},
     *     {@link ContractProblem#PRICED_IN_ANOTHER_CURRENCY}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void describe(long id, int seenVersion, ContractDetails details) {
        var contract = files.held(id, seenVersion);
        contract.checkDraft();
        var before = contract.details();
        var open = contract.requireOpen();
        var isPriced = open.details().hasPrices() || !contract.orders().isEmpty();
        if (isPriced && !before.billing().currency().equals(details.billing().currency())) {
            throw RuleViolation.of(
                    "currency",
                    ContractProblem.PRICED_IN_ANOTHER_CURRENCY,
                    before.billing().currency().getCurrencyCode());
        }
        store.update(id, details);
        if (!before.effectiveOn().equals(details.effectiveOn())) {
            terms.move(open, details.effectiveOn());
        }
        files.note(id, "contract.described", before, details);
    }

    /** Throws a draft away, with all that was prepared. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void discard(long id, int seenVersion) {
        var contract = files.held(id, seenVersion);
        contract.checkDraft();
        terms.delete(contract.requireOpen());
        orders.deleteAll(id);
        store.delete(id);
        files.note(id, "contract.discarded", contract.details(), null);
    }

    /**
     * Signs a draft: from its effective date on it is in force, and what was agreed stays. It follows the tenant's contract
     * before, which has to end when it begins, or earlier.
     *
     * @throws RuleViolation {@link ContractProblem#NO_PRODUCTS}, {@link ContractProblem#OVERLAPS},
     *     {@link ContractProblem#OTHER_HAS_NO_END}, {@link ContractProblem#SIGNED_MEANWHILE}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void sign(long id, int seenVersion) {
        var contract = files.held(id, seenVersion);
        contract.checkDraft();
        var open = contract.requireOpen();
        open.details().checkComplete();
        var details = contract.details().settled();
        contract.checkOrdersWithin(details);
        var by = callers.required().name();
        store.sign(id, new Signature(clock.instant(), by, partner(), behind(details)));
        store.update(id, details);
        terms.agree(open, clock.instant(), by, null);
        files.note(id, "contract.signed", null, details + " " + open.details());
    }

    private String partner() {
        return partners.current().map(PartnerDetails::name).orElse(null);
    }

    /** The id of the contract before, held so that nobody moves its end meanwhile; 0 for none. */
    private long behind(ContractDetails details) {
        var signed = store.signed();
        if (signed.isEmpty()) {
            return 0;
        }
        var last = signed.get(signed.size() - 1);
        var endOn = last.details().term().endOn();
        if (endOn == null) {
            throw RuleViolation.of(
                    "effectiveOn",
                    ContractProblem.OTHER_HAS_NO_END,
                    last.details().number());
        }
        if (details.effectiveOn().isBefore(endOn)) {
            throw RuleViolation.of(
                    "effectiveOn", ContractProblem.OVERLAPS, last.details().number(), endOn);
        }
        store.touch(last.id(), last.version());
        return last.id();
    }

    /**
     * Agrees on a signed contract's end, or on another one that is still to come.
     *
     * @param endOnOrNull the first date after it, a period boundary from today on; null for none, which for a contract that is not
     *     renewed is the end of its term
     * @throws RuleViolation {@link ContractProblem#END_OFF_BOUNDARY}, {@link ContractProblem#END_IN_THE_PAST},
     *     {@link ContractProblem#OVERLAPS} where the next contract begins before
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void end(long id, int seenVersion, LocalDate endOnOrNull) {
        var contract = files.held(id, seenVersion);
        var details = contract.ending(endOnOrNull, files.today(contract));
        store.signed().stream()
                .filter(head -> head.signature().followsId() == id)
                .filter(next -> details.covers(next.details().effectiveOn()))
                .findFirst()
                .ifPresent(next -> {
                    throw RuleViolation.of(
                            "endOn",
                            ContractProblem.FOLLOWED,
                            next.details().number(),
                            next.details().effectiveOn());
                });
        store.update(id, details);
        files.note(
                id,
                "contract.ended",
                contract.details().term().endOn(),
                details.term().endOn());
    }
}
