package org.reckoner.notification;

import java.io.Serializable;

/**
 * What goes with a mail beside its words.
 *
 * @param link a path of this installation, or null for none
 * @param attachment by which name a {@link MailAttachments} knows what is attached, at most 120 characters; null for nothing
 */
public record Enclosure(String link, String attachment) implements Serializable {
    /** Nothing but a link. */
    public static Enclosure link(String linkOrNull) {
        return new Enclosure(linkOrNull, null);
    }
}
