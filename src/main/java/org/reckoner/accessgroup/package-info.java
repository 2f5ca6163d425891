/**
 * Security access groups of a tenant (product.md 1): who is in which by name or by team, which privileges they give, and whether the
 * tenant's people have the privileges of groups or of basic roles.
 *
 * <p>Owns groups, memberships and the switch. Refuses to own log-ins and roles (access), users and teams (directory) and the gates that
 * ask for a privilege (platform, access). Decision 0027.
 */
package org.reckoner.accessgroup;
