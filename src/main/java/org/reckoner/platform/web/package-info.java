/** What pages share: error handling, lazy rows, formats, security headers. */
package org.reckoner.platform.web;
