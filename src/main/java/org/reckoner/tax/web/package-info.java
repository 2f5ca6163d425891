/** The page on which a tenant's taxes are kept. */
package org.reckoner.tax.web;
