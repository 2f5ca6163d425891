/**
 * Reports: files of usage and costs that are made in the background, kept for some time, and sent to whoever a schedule names.
 *
 * <p>Owns what was asked for, the schedules, the files and how long they are kept. Refuses to own any figure: it writes down what usage,
 * contract and unit say. Implements product.md 2, Usage reports, Activity reports and Billing unit report. Decision 0029.
 */
package org.reckoner.report;
