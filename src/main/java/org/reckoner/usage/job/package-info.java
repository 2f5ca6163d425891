/** The timer that has uploaded files worked on. */
package org.reckoner.usage.job;
