/**
 * Who did what, when, to what, and what changed: written in the transaction that does it, never altered.
 *
 * <p>Not logging. Knows no feature: everyone fires {@link org.reckoner.platform.AuditEvent}, only this listens.
 */
package org.reckoner.audit;
