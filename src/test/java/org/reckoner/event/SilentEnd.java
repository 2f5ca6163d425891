package org.reckoner.event;

import java.util.List;
import java.util.Optional;

/** The end of a node that has nothing to give back. */
public final class SilentEnd extends NodeEnd {
    @Override
    public LastWord prepare() {
        return new LastWord("one", List.of(), new LastWord.Way(Optional.empty(), "", ""));
    }
}
