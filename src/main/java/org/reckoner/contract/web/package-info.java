/** The pages of contracts. */
package org.reckoner.contract.web;
