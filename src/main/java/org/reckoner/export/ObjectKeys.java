package org.reckoner.export;

import java.util.regex.Pattern;

/** The keys that objects may have: those that mean the same in a bucket and in a folder. */
final class ObjectKeys {
    /** Of S3. */
    private static final int LENGTH_MAX = 1024;

    /** Parts of plain characters between single slashes; none begins with a dot, so none is hidden or climbs up. */
    private static final Pattern SAFE =
            Pattern.compile("[A-Za-z0-9_=][A-Za-z0-9._=+@-]*(/[A-Za-z0-9_=][A-Za-z0-9._=+@-]*)*");

    private ObjectKeys() {}

    static boolean isSafe(String key) {
        return key.length() <= LENGTH_MAX && SAFE.matcher(key).matches();
    }

    static String checked(String key) {
        if (!isSafe(key)) {
            throw new IllegalArgumentException("not a key for an object: " + key);
        }
        return key;
    }
}
