package org.reckoner.accessgroup;

import java.io.Serializable;
import java.util.List;

/**
 * Whom turning the switch would take what from, and give what.
 *
 * @param toGroups what it would be turned to
 * @param losing how many would lose something
 * @param gaining how many would gain something
 * @param first some of them, those who lose first to be seen; at most {@link #SHOWN_MAX}
 */
public record SwitchPreview(boolean toGroups, int losing, int gaining, List<ConcernedLogIn> first)
        implements Serializable {
    public static final int SHOWN_MAX = 1000;

    public SwitchPreview {
        first = List.copyOf(first);
    }
}
