package org.reckoner.notification;

import java.util.Optional;

/** What a feature brings to have documents of its own go with mails: a CDI bean. */
public interface MailAttachments {
    /**
     * Makes a document when a mail with it is sent. Called as the system, in no tenant's scope and outside any transaction.
     *
     * @param reference as {@link Enclosure} named it
     * @return empty where it is another feature's
     */
    Optional<MailAttachment> find(String reference) throws Exception;
}
