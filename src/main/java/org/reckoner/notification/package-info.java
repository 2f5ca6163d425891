/**
 * Mails to people: an outbox that is written in the transaction that has something to tell, sent by SMTP with retries, shown
 * to those who look after it.
 *
 * <p>Knows no feature: who posts a mail names its kind and the facts; the words are in the bundles. Owns no campaign, no
 * subscription and no inbound mail.
 */
package org.reckoner.notification;
