/**
 * The customers of the platform: who they are, how they are billed, what they are licensed for, how their people log in, and
 * which landlord looks after them.
 *
 * <p>Refuses to own log-ins (access), people (directory) and figures, of which it keeps copies for its lists alone.
 * Implements product.md 2, Tenant Management.
 */
package org.reckoner.tenant;
