package org.reckoner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import org.reckoner.platform.OpenToAll;

/** Whether this node has started so far that pages answer. Before, its schema and its first data may not be there yet. */
@ApplicationScoped
public class Serving {
    private volatile boolean begun;

    @OpenToAll("said by the last part of the application that starts")
    public void begin() {
        begun = true;
    }

    @OpenToAll("a yes or a no")
    public boolean hasBegun() {
        return begun;
    }
}
