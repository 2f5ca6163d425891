package org.reckoner.access.web;

import org.omnifaces.util.Faces;
import org.reckoner.access.InvitationToken;

/** The address an invitation opens, carried over a redirect to be shown this one time. */
public final class InvitationLink {
    /** The flash attribute pages show it from. */
    private static final String FLASH = "invitationLink";

    private InvitationLink() {}

    /** On the page that comes next. */
    public static void show(InvitationToken token) {
        Faces.setFlashAttribute(FLASH, Faces.getRequestBaseURL() + "activate.xhtml?token=" + token.text());
    }
}
