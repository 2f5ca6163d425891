/** The business clock's banner and page. */
package org.reckoner.settings.web;
