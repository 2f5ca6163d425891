/** Pages and downloads of reports. */
package org.reckoner.report.web;
