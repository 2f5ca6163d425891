package org.reckoner.event;

/** A table whose rows nodes lease. A node that is stopped gives back what it holds in each of them. */
public interface Leased {
    /** One statement whose only parameter is the node's name. Rows that are this node's are anybody's afterwards. */
    String giveBack();
}
