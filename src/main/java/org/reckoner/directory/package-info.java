/**
 * The contact centre's people of each tenant: who they are, which licence and add-ons they held when, and their teams;
 * and its phone numbers: which were held when.
 *
 * <p>Owns users, the histories of what they hold, teams, numbers, and their way in from files and out. Refuses to own log-ins to Reckoner
 * (access), what people did (usage) and what it costs. Implements product.md 2, Directory, and the effective-dated histories of
 * rating.md 3.1, 3.4, 3.5 and 5.7. Decisions 0015 and 0025.
 */
package org.reckoner.directory;
