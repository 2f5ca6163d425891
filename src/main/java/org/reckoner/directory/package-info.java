/**
 * The contact centre's people of each tenant: who they are, which licence and add-ons they held when, and their teams.
 *
 * <p>Owns users, the histories of what they hold, teams, and their way in from files and out. Refuses to own log-ins to Reckoner
 * (access), what people did (usage) and what it costs. Implements product.md 2, Directory, and the effective-dated histories of
 * rating.md 3.1, 3.4 and 3.5. Decision 0015.
 */
package org.reckoner.directory;
