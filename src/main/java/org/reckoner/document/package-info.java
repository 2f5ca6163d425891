/**
 * Invoices and credit notes on paper: PDF, CSV with every line, and e-invoices (Factur-X/ZUGFeRD and XRechnung, EN 16931).
 *
 * <p>Owns how documents look and what their formats need. Refuses to own what stands in them: all of it comes from the boundary of
 * invoices, without money for those who see none. Nothing is stored: the same invoice always gives the same document. Implements
 * product.md 3, PDF. Decision 0021.
 */
package org.reckoner.document;
