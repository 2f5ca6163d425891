package org.reckoner.invoicing;

import org.reckoner.period.Span;
import org.reckoner.rating.LicenceModel;

/**
 * Usage of very many people in a period of the tenant the thread is in was read to be rated. Fired outside any transaction: whoever
 * keeps figures of such a period for others to look at may make them now.
 *
 * @param model by which it was counted
 */
public record LargePeriodRated(Span span, LicenceModel model) {}
