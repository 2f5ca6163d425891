/** Pages of the directory: users and their licences. */
package org.reckoner.directory.web;
