/**
 * What is sold and at which list price: products, price books per currency and voice rate decks, one list for the installation.
 *
 * <p>Owns products, prices by date, the rates of calls, and their way in from files and out. Refuses to own what a customer
 * agreed (contract), what was used (usage) and how it is rated (rating). Implements product.md 2, Catalogue, and what rating.md
 * 3.4, 5.7, 5.8 and 5.9 look up. Decision 0019.
 */
package org.reckoner.catalog;
