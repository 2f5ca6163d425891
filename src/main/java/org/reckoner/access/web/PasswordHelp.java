package org.reckoner.access.web;

import org.omnifaces.util.Faces;
import org.reckoner.platform.Texts;

/** A password policy in words, before somebody types a password in vain. */
final class PasswordHelp {
    private PasswordHelp() {}

    static String of(int lengthMin, int classesMin) {
        return Texts.text(Faces.getLocale(), "account.password.policy", lengthMin, classesMin);
    }
}
