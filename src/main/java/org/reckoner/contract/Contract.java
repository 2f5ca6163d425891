package org.reckoner.contract;

import static java.util.Comparator.naturalOrder;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.draft.OneTimeOrder;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.TermsVersion;
import org.reckoner.rating.voice.RateDeck;

/**
 * A contract with all that was agreed under it.
 *
 * @param version rises with every change of any part of it
 * @param signature null while it is a draft
 * @param agreed the first terms and the amendments, replaced ones included, by date and revision; empty in a draft
 * @param openOrNull the terms being prepared: a draft's first ones, or an amendment
 * @param orders by date
 * @param purchaseOrders by date
 */
public record Contract(
        long id,
        int version,
        ContractDetails details,
        Signature signature,
        List<AgreedTerms> agreed,
        AgreedTerms openOrNull,
        List<ContractOrder> orders,
        List<PurchaseOrder> purchaseOrders)
        implements Serializable {
    /** So many boundaries ahead an amendment may begin. */
    private static final int BOUNDARIES_OFFERED = 24;

    public Contract {
        agreed = agreed.stream()
                .sorted(Comparator.comparing(AgreedTerms::fromOn).thenComparing(AgreedTerms::revision))
                .toList();
        orders = List.copyOf(orders);
        purchaseOrders = List.copyOf(purchaseOrders);
    }

    public boolean isSigned() {
        return signature != null;
    }

    public Optional<AgreedTerms> open() {
        return Optional.ofNullable(openOrNull);
    }

    /** How far it is on a date. */
    public ContractState stateOn(LocalDate today) {
        if (!isSigned()) {
            return ContractState.DRAFT;
        }
        var endOn = details.term().endOn();
        return endOn == null || today.isBefore(endOn) ? ContractState.ACTIVE : ContractState.ENDED;
    }

    /** The terms that count: of several from one date the last revision, by date. */
    public List<AgreedTerms> counting() {
        return latest(agreed);
    }

    private static List<AgreedTerms> latest(Collection<AgreedTerms> all) {
        var byDate = new TreeMap<LocalDate, AgreedTerms>();
        all.forEach(each -> byDate.put(each.fromOn(), each));
        return List.copyOf(byDate.values());
    }

    /** The terms in force on a date, those being prepared aside; of a draft, its first ones. */
    public AgreedTerms termsOn(LocalDate date) {
        var all = isSigned() ? counting() : List.of(openOrNull);
        return all.stream()
                .filter(each -> !each.fromOn().isAfter(date))
                .reduce((earlier, later) -> later)
                .orElse(all.get(0));
    }

    /** The core's value of what was agreed; of a draft, of what is being prepared. */
    public ContractTerms terms(Function<String, RateDeck> decks) {
        return terms(isSigned() ? agreed : List.of(openOrNull), decks);
    }

    /** The same as if the terms being prepared were agreed. */
    public ContractTerms proposed(Function<String, RateDeck> decks) {
        return openOrNull == null
                ? terms(decks)
                : terms(Stream.concat(agreed.stream(), Stream.of(openOrNull)).toList(), decks);
    }

    private ContractTerms terms(Collection<AgreedTerms> versions, Function<String, RateDeck> decks) {
        var billing = details.billing();
        return new ContractTerms(
                details.periods(),
                billing.type(),
                billing.currency(),
                details.ramp() == null ? null : details.ramp().core(),
                billing.paymentDays(),
                latest(versions).stream().map(each -> version(each, decks)).toList());
    }

    private TermsVersion version(AgreedTerms terms, Function<String, RateDeck> decks) {
        var name = terms.details().rateDeck();
        var deck = name == null ? RateDeck.EMPTY : decks.apply(name);
        var core = terms.details().core(details.billing().currency(), deck);
        return new TermsVersion(terms.fromOn(), core);
    }

    /** The same with other terms being prepared; null for those there are. */
    Contract prepared(TermsDetails typedOrNull) {
        if (typedOrNull == null) {
            return this;
        }
        var open = requireOpen();
        var typed = new AgreedTerms(open.id(), open.fromOn(), open.revision(), null, null, null, typedOrNull);
        return new Contract(id, version, details, signature, agreed, typed, orders, purchaseOrders);
    }

    /** What was ordered once, as the core takes it. */
    public List<OneTimeOrder> oneTimeOrders() {
        var currency = details.billing().currency();
        return orders.stream().map(order -> order.core(currency)).toList();
    }

    /** The customer's purchase order for a date. */
    public Optional<PurchaseOrder> purchaseOrderOn(LocalDate date) {
        return purchaseOrders.stream().filter(order -> order.covers(date)).findFirst();
    }

    /** The last day before the next purchase order after a date begins; null where none does. */
    LocalDate untilNextPurchaseOrder(LocalDate date) {
        return purchaseOrders.stream()
                .map(PurchaseOrder::fromOn)
                .filter(from -> from.isAfter(date))
                .min(naturalOrder())
                .map(from -> from.minusDays(1))
                .orElse(null);
    }

    /** The first boundary an amendment may begin on: the contract's second, or the next one that is not over. */
    LocalDate amendableFrom(LocalDate today) {
        var all = details.allPeriods();
        var first = all.period(0).lastDay().plusDays(1);
        if (!today.isAfter(first)) {
            return first;
        }
        var running = all.containing(today.atStartOfDay(all.zone()).toInstant()).orElseThrow();
        return running.firstDay().equals(today) ? today : running.lastDay().plusDays(1);
    }

    /** The boundaries an amendment may begin on, as far as one looks ahead. */
    public List<LocalDate> amendable(LocalDate today) {
        var all = details.allPeriods();
        var first = all.numberStarting(amendableFrom(today)).orElseThrow();
        return IntStream.range(first, first + BOUNDARIES_OFFERED)
                .mapToObj(number -> all.period(number).firstDay())
                .filter(details::covers)
                .toList();
    }

    /** Refuses a date that an amendment cannot begin on: it takes effect at a boundary, and never afterwards. */
    void checkAmendable(LocalDate fromOn, LocalDate today) {
        checkInForce(today);
        if (fromOn.isBefore(amendableFrom(today))) {
            throw RuleViolation.of("fromOn", ContractProblem.AMENDMENT_IN_THE_PAST, amendableFrom(today));
        }
        if (!details.covers(fromOn)) {
            throw RuleViolation.of(
                    "fromOn",
                    ContractProblem.AMENDMENT_AFTER_END,
                    details.term().endOn());
        }
        ContractDetails.checkBoundary(details.allPeriods(), "fromOn", ContractProblem.AMENDMENT_OFF_BOUNDARY, fromOn);
    }

    /** Refuses another end than one that is still to come. */
    ContractDetails ending(LocalDate endOn, LocalDate today) {
        checkInForce(today);
        var changed = details.endingOn(endOn).settled();
        if (endOn != null && endOn.isBefore(today)) {
            throw RuleViolation.of("endOn", ContractProblem.END_IN_THE_PAST, today);
        }
        checkOrdersWithin(changed);
        return changed;
    }

    /** Refuses a draft, and a contract that is over. */
    void checkInForce(LocalDate today) {
        if (!isSigned()) {
            throw new RuleViolation(ContractProblem.NOT_SIGNED);
        }
        if (stateOn(today) == ContractState.ENDED) {
            throw new RuleViolation(ContractProblem.ENDED, details.term().endOn());
        }
    }

    /** The same with this one order alone. */
    Contract ordering(ContractOrder order) {
        return new Contract(id, version, details, signature, agreed, openOrNull, List.of(order), purchaseOrders);
    }

    /** Refuses an end that would leave an order uncharged. */
    void checkOrdersWithin(ContractDetails within) {
        var endOn = within.term().endOn();
        orders.stream()
                .filter(order -> endOn != null && order.chargedOn() != null)
                .filter(order -> !order.chargedOn().isBefore(endOn))
                .findFirst()
                .ifPresent(order -> {
                    throw new RuleViolation(ContractProblem.ORDER_AFTER_END, order.name(), order.chargedOn(), endOn);
                });
    }

    void checkDraft() {
        if (isSigned()) {
            throw new RuleViolation(ContractProblem.SIGNED_ALREADY);
        }
    }

    AgreedTerms requireOpen() {
        return open().orElseThrow(() -> new RuleViolation(ContractProblem.NOTHING_OPEN));
    }

    /** The same for people who see quantities and never prices or amounts (rating.md 5.10). */
    Contract withoutMoney() {
        return new Contract(
                id,
                version,
                details,
                signature,
                agreed.stream().map(AgreedTerms::withoutMoney).toList(),
                openOrNull == null ? null : openOrNull.withoutMoney(),
                orders.stream().map(ContractOrder::withoutMoney).toList(),
                purchaseOrders.stream().map(PurchaseOrder::withoutMoney).toList());
    }
}
