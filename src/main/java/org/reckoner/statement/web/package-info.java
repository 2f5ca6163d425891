/** The pages and downloads of statements. */
package org.reckoner.statement.web;
