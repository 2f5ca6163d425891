/** The pages of mails: the outbox, one mail, the mail server's settings. */
package org.reckoner.notification.web;
