/** The tab of call recording. */
package org.reckoner.recording.web;
