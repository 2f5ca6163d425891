package org.reckoner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.period.BillingPeriod;
import org.reckoner.period.BillingPeriods;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Counting;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** Finds the period that a date belongs to. */
@ApplicationScoped
class ExploredPeriods {
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @Inject
    Contracts contracts;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    /**
     * @param onOrNull a date of the tenant; null for yesterday, the last one that is over
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} for dates that no calendar of ours has
     */
    ExploredPeriod on(LocalDate onOrNull) {
        var date = onOrNull == null ? clock.today(tenants.billing().zone()).minusDays(1) : onOrNull;
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        return contracts.on(date).map(contract -> ofContract(contract, date)).orElseGet(() -> ofCalendar(date));
    }

    private ExploredPeriod ofContract(Contract contract, LocalDate date) {
        var details = contract.details();
        var period = details.periods().containing(date).orElseThrow();
        var counting =
                contract.terms(deck -> RateDeck.EMPTY).termsOf(period.number()).counting();
        return ExploredPeriod.of(period, details.zone(), counting, details.number(), isOver(period));
    }

    private ExploredPeriod ofCalendar(LocalDate date) {
        var zone = tenants.billing().zone();
        var period = new BillingPeriods(date.withDayOfMonth(1), zone).period(0);
        return ExploredPeriod.of(period, zone, Counting.of(LicenceModel.CONCURRENT), null, isOver(period));
    }

    private boolean isOver(BillingPeriod period) {
        return !clock.now().isBefore(period.span().until());
    }
}
