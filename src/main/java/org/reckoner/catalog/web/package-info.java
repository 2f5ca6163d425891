/** The pages of the catalogue. */
package org.reckoner.catalog.web;
