package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.reckoner.contract.Contracts;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.usage.CallPlace;
import org.reckoner.usage.CallRecord;
import org.reckoner.usage.CallRecords;

/**
 * The calls that a unit of the tenant the thread is in was charged for: those of its numbers while they were its, rated again by the rates
 * of the period (rating.md 5.9, 7.3). People of a tenant for whom a partner pays see none of it (rating.md 5.10).
 */
@ApplicationScoped
public class UnitCalls {
    private static final int A_PAGE = 50;

    @Inject
    Contracts contracts;

    @Inject
    CallRecords calls;

    @Inject
    UnitItemStore store;

    @Inject
    UnitSight sight;

    @Inject
    CurrentCaller callers;

    private record Rates(RateDeck deck, Span span, ZoneId zone) {}

    /**
     * Some of the calls of one number, by their start.
     *
     * @param part whose product is the usage group
     * @param afterOrNull where the slice before ended; null for the first one
     * @throws RuleViolation {@link PlatformProblem#FORBIDDEN} to people of a partner's tenant
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public UnitCallSlice of(Unit unit, FrozenPeriod of, UnitPart part, String number, CallPlace afterOrNull) {
        if (!sight.seesMoney()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN);
        }
        var rates = asSystem(() -> rates(of));
        var place = afterOrNull == null ? CallPlace.before(rates.span().from()) : afterOrNull;
        var wanted = wanted(unit, part, number, rates);
        var found = calls.ofNumber(number, place, rates.span().until(), wanted, A_PAGE);
        var rated = found.calls().stream()
                .map(call -> UnitCall.of(rates.deck().rate(call.rated())))
                .toList();
        return new UnitCallSlice(rated, rates.zone(), found.next(), found.isCut());
    }

    /** Whoever may see what a unit costs need not see the contract; the rates of its calls are part of its working. */
    private Rates rates(FrozenPeriod of) {
        var contract = contracts.get(of.contractId());
        var periods = contract.details().periods();
        var number = periods.containing(of.dates().from()).orElseThrow().number();
        var deck = contracts.terms(of.contractId(), number).termsOf(number).rateDeck();
        return new Rates(deck, periods.voice(number), contract.details().zone());
    }

    private Predicate<CallRecord> wanted(Unit unit, UnitPart part, String number, Rates rates) {
        var held = store.held(unit.id(), number);
        return call -> rates.span().contains(call.start())
                && held.stream().anyMatch(dates -> dates.contains(LocalDays.dateOf(call.start(), rates.zone())))
                && rates.deck()
                        .find(call.rated())
                        .filter(rate -> rate.usageGroup().equals(part.product()))
                        .isPresent();
    }

    private Rates asSystem(Callable<Rates> work) {
        try {
            return callers.as(Caller.system("BILLING_UNIT_CALLS"), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
