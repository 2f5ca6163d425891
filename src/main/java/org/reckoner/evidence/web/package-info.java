/** Pages that show how figures come about, and the same to download. */
package org.reckoner.evidence.web;
