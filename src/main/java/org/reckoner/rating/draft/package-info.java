/**
 * Usage and a contract become invoices (rating.md 5, 6.3, 8): a period is rated, and drafts are made of rated periods,
 * prepayments, one-time orders, adjustments and taxes.
 *
 * <p>In order: {@link org.reckoner.rating.draft.UsageFacts} what is known of a period; {@link
 * org.reckoner.rating.draft.PeriodFacts} the same counted as the contract counts; {@link
 * org.reckoner.rating.draft.PeriodRating} the arrears lines; {@link org.reckoner.rating.draft.InvoiceDrafting} the
 * drafts; {@link org.reckoner.rating.draft.InvoiceCalendar} which drafts there will be, and when. Every line keeps its
 * {@link org.reckoner.rating.draft.Evidence}.
 *
 * <p>Refuses: invoice numbers, bill-to, what was issued already, and what language a reader has. English descriptions
 * are made here; a page that wants another language makes its own of kind, product and evidence.
 */
package org.reckoner.rating.draft;
