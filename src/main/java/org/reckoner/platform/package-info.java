/**
 * What every feature stands on: tenancy, transactions' boundaries, refusals, privileges, clocks, ids.
 *
 * <p>Owns no billing rule and no table but the id generator's. Knows no feature.
 */
package org.reckoner.platform;
