package org.reckoner.notification;

import java.util.Objects;

/**
 * A document that goes with a mail.
 *
 * @param name of the file, as {@code INV-000017.pdf}
 * @param mediaType as {@code application/pdf}
 */
public record MailAttachment(String name, String mediaType, byte[] content) {
    public MailAttachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(content, "content");
    }
}
