/** Documents to be downloaded. */
package org.reckoner.document.web;
