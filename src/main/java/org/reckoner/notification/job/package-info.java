/** The timer that empties the outbox. */
package org.reckoner.notification.job;
