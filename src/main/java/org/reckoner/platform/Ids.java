package org.reckoner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ids for rows written by plain JDBC, from the same generator as the entities', in blocks. */
@ApplicationScoped
public class Ids {
    static final int BLOCK = 1000;

    @Inject
    IdBlocks blocks;

    private long next;
    private long end;

    /** An id nobody else has or gets. */
    public synchronized long next() {
        if (next == end) {
            end = blocks.reserve(BLOCK);
            next = end - BLOCK;
        }
        return next++;
    }
}
