/** The timer that carries a change of key through. */
package org.reckoner.settings.job;
