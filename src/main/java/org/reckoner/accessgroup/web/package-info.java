/** Pages of access groups, and what a user's page says of their privileges. */
package org.reckoner.accessgroup.web;
