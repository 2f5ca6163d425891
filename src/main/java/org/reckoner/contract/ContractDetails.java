package org.reckoner.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.reckoner.period.BillingPeriods;
import org.reckoner.period.ContractPeriods;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.SubscriptionType;

/**
 * What a contract says once and no amendment changes, its end excepted.
 *
 * @param number as the customer knows it; the tenant's alone, capital letters aside
 * @param effectiveOn the order date, from which periods are counted (rating.md 1.1)
 * @param zone in which the dates are
 * @param ramp null for none
 */
public record ContractDetails(
        String number,
        LocalDate effectiveOn,
        ZoneId zone,
        ContractBilling billing,
        ContractRamp ramp,
        ContractTerm term)
        implements Serializable {
    private static final int NUMBER_LENGTH_MAX = 40;

    public ContractDetails {
        number = Inputs.required("number", number, NUMBER_LENGTH_MAX);
        Inputs.chosen("effectiveOn", Inputs.date("effectiveOn", effectiveOn));
        Inputs.chosen("zone", zone);
        var all = new BillingPeriods(effectiveOn, zone);
        if (ramp != null) {
            checkRamp(all, ramp.endOn());
        }
        if (billing.type() != SubscriptionType.MONTHLY && term.months() % ContractTerms.YEAR != 0) {
            throw RuleViolation.of("termMonths", ContractProblem.YEARS_ALONE, ContractTerms.YEAR);
        }
        if (term.endOn() != null) {
            checkEnd(all, ramp, term.endOn());
        }
    }

    private static void checkRamp(BillingPeriods all, LocalDate endOn) {
        if (!endOn.isAfter(all.anchor())) {
            throw RuleViolation.of("rampEndOn", ContractProblem.RAMP_BEFORE_START, all.anchor());
        }
        checkBoundary(all, "rampEndOn", ContractProblem.RAMP_OFF_BOUNDARY, endOn);
    }

    private static void checkEnd(BillingPeriods all, ContractRamp ramp, LocalDate endOn) {
        if (!endOn.isAfter(all.anchor())) {
            throw RuleViolation.of("endOn", ContractProblem.END_BEFORE_START, all.anchor());
        }
        if (ramp != null && !endOn.isAfter(ramp.endOn())) {
            throw RuleViolation.of("endOn", ContractProblem.END_BEFORE_TERM, ramp.endOn());
        }
        checkBoundary(all, "endOn", ContractProblem.END_OFF_BOUNDARY, endOn);
    }

    /** Refuses a date on which no period begins, and names the nearest on which one does. */
    static void checkBoundary(BillingPeriods all, String field, ContractProblem problem, LocalDate date) {
        if (all.numberStarting(date).isEmpty()) {
            var period =
                    all.containing(date.atStartOfDay(all.zone()).toInstant()).orElseThrow();
            throw RuleViolation.of(
                    field, problem, date, period.firstDay(), period.lastDay().plusDays(1));
        }
    }

    /** The same contract with another end, which is checked like the first. */
    ContractDetails endingOn(LocalDate endOn) {
        return new ContractDetails(
                number, effectiveOn, zone, billing, ramp, new ContractTerm(term.months(), term.renewal(), endOn));
    }

    /** Where nothing else was agreed, a contract that is not renewed ends with its term. */
    ContractDetails settled() {
        return term.endOn() == null && term.renewal() == Renewal.NONE ? endingOn(termEndOn()) : this;
    }

    /** All periods, as if the contract had no end. */
    public BillingPeriods allPeriods() {
        return new BillingPeriods(effectiveOn, zone);
    }

    public ContractPeriods periods() {
        return new ContractPeriods(allPeriods(), term.endOn());
    }

    /** The first date of the term: the ramp's end, or the effective date. */
    public LocalDate termOn() {
        return ramp == null ? effectiveOn : ramp.endOn();
    }

    /** The first date after the first term; from the anchor, as all periods are. */
    public LocalDate termEndOn() {
        var start = allPeriods().numberStarting(termOn()).orElseThrow();
        return allPeriods().period(start + term.months()).firstDay();
    }

    /** Whether a date belongs to the contract. */
    boolean covers(LocalDate date) {
        return !date.isBefore(effectiveOn) && (term.endOn() == null || date.isBefore(term.endOn()));
    }

    /** By which two numbers are the same: small letters, and no blanks around. */
    static String keyOf(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }
}
