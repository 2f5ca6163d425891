/** The timer that takes up changes of many users. */
package org.reckoner.directory.job;
