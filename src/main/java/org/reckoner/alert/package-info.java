/**
 * What has to be noticed as time passes, though nobody changes anything: today that a licence ran out. Owns no data; the
 * features below know what is amiss and tell the people concerned.
 */
package org.reckoner.alert;
