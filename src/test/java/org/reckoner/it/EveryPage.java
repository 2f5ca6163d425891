package org.reckoner.it;

import java.io.IOException;
import java.util.Set;

/** The pages there are, for tests of other features. */
public final class EveryPage {
    private EveryPage() {}

    /** Of people who have logged in, without what comes behind a question mark. */
    public static Set<String> all() throws IOException {
        return PageMatrixIT.pages();
    }
}
