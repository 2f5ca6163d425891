/** Global Events: the table of processes, one process with its schedule and history, one run with its outcomes. */
package org.reckoner.event.web;
