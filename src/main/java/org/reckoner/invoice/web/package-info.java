/** The pages of invoices and of who issues them. */
package org.reckoner.invoice.web;
