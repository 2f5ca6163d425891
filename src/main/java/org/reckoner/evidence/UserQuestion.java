package org.reckoner.evidence;

import org.reckoner.rating.LicenceLevel;

/**
 * Which users of a counted period are asked for.
 *
 * @param holding whose list: of a level, or of an add-on
 * @param top only so many with the most logged-in time, as of a billable peak
 * @param text beginnings of words of the id, the name or the e-mail, or null for all
 */
record UserQuestion(String holding, int top, String text) {
    static UserQuestion of(LicenceLevel level, int top, String text) {
        return new UserQuestion(level.name(), top, text);
    }

    static UserQuestion ofAddOn(String code, String text) {
        return new UserQuestion(PeriodFigures.addOnList(code), Integer.MAX_VALUE, text);
    }
}
