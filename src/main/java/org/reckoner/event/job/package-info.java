/** The timers that keep the processes going on each node. */
package org.reckoner.event.job;
