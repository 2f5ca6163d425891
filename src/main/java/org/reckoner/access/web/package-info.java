/** The log-in page, the frame of every page, landlords. */
package org.reckoner.access.web;
