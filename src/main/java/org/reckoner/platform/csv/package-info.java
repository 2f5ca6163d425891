/**
 * Rows in and out: CSV and JSON lines read row by row with a reason for every bad row, and downloads for people.
 *
 * <p>Knows no feature: what a row means is the business of the feature that brings the {@link
 * org.reckoner.platform.csv.CsvLayout}. Everything works in constant memory.
 */
package org.reckoner.platform.csv;
