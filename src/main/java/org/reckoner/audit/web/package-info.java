/** The page that shows who did what. */
package org.reckoner.audit.web;
