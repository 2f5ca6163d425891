/** The timer that has the audit sealed. */
package org.reckoner.audit.job;
