package org.reckoner.notification;

/**
 * What a mail is about. A feature adds its own constants here and their texts to every bundle: {@code mail.KIND.subject},
 * {@code mail.KIND.text} (paragraphs separated by an empty line) and, for kinds with a link, {@code mail.KIND.action}, the
 * words on the button. The facts named here fill in {0}, {1} ...
 */
public enum MailKind {
    /** Facts: the moment until which the invitation is good. */
    INVITATION(true),
    /** No facts: somebody may log in now, through their organisation's identity provider. The link leads to the log-in. */
    ACCESS_GIVEN(false),
    /** Facts: the moment until which the link is good. */
    PASSWORD_RESET(true),
    /** Facts: the moment at which it was changed. The link leads to where one asks for a reset. */
    PASSWORD_CHANGED(false),
    /** Facts: the moment until which the log-in is locked. The link leads to where one asks for a reset. */
    ACCOUNT_LOCKED(false),
    /** Facts: the tenant's name, its active users, the most it may have, the moment after which log-ins are refused. */
    LICENCE_BREACH(false),
    /** Facts: its number, the tenant's name, what it comes to, the day it is due. The PDF goes with it. */
    INVOICE(false),
    /** Facts: the tenant's name, the month, what is owed at its end. The link leads to the month; the PDF goes with it. */
    STATEMENT(false),
    /** Facts: what is reported, the tenant's name, the first and the last day. The file may go with it. */
    REPORT(false),
    /** Facts: the unit's name, the threshold in per cent, its cost so far, its budget, the period's first day. */
    UNIT_BUDGET(false),
    /** No facts: somebody tries the mail settings out. */
    TEST(false);

    private final boolean secretLink;

    MailKind(boolean secretLink) {
        this.secretLink = secretLink;
    }

    /** Whether the link is a right by itself, so that it is kept encrypted, never shown, and gone once sent. */
    public boolean hasSecretLink() {
        return secretLink;
    }
}
