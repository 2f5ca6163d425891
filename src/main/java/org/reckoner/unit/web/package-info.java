/** The pages of billing units. */
package org.reckoner.unit.web;
