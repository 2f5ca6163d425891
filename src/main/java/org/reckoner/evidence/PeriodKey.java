package org.reckoner.evidence;

import org.reckoner.period.Span;
import org.reckoner.rating.LicenceModel;

/**
 * Which count of a period is meant.
 *
 * @param withoutMobile whether mobile clients are left out (rating.md 2.2)
 */
record PeriodKey(Span span, boolean withoutMobile) {
    static PeriodKey of(Span span, LicenceModel model) {
        return new PeriodKey(span, model == LicenceModel.HOURLY);
    }

    /** A model that counts the same clients. */
    LicenceModel model() {
        return withoutMobile ? LicenceModel.HOURLY : LicenceModel.CONCURRENT;
    }
}
