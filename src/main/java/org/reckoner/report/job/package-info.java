/** Has reports made in the background. */
package org.reckoner.report.job;
