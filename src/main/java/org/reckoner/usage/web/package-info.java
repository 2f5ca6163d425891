/** The pages of usage: System, Billing with its figures, list and drawings. */
package org.reckoner.usage.web;
