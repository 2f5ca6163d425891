/** What an installation has at first start: the platform owner and, if asked for, sample tenants that tell a story. */
package org.reckoner.demo;
