/** The pages and downloads of My account, Prepaid invoices and Payment methods. */
package org.reckoner.account.web;
