package org.reckoner.accessgroup;

import org.reckoner.platform.Problem;

/** What access groups refuse. */
public enum AccessGroupProblem implements Problem {
    NAME_TAKEN,
    USER_UNKNOWN,
    TEAM_UNKNOWN,
    /** Nobody who can log in would be left to edit access groups. */
    NOBODY_LEFT,
    /** The switch would take privileges from others than was shown. */
    OTHERS_CONCERNED
}
