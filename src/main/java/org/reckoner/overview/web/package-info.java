/** The first page after the log-in, put together from what the features below tell. */
package org.reckoner.overview.web;
