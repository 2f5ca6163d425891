/**
 * The contact centre's people of each tenant: who they are and which licence they held when.
 *
 * <p>Owns users and the history of their licences, and their import from files. Refuses to own log-ins to Reckoner (access),
 * what people did (usage) and what it costs. Implements product.md 2, Directory, and the effective-dated history of rating.md
 * 3.1.
 */
package org.reckoner.directory;
