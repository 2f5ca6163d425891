/** The page of the invoice run. */
package org.reckoner.invoicing.web;
