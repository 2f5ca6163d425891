package org.reckoner.export;

/** What kind of store the billing server is. */
public enum ServerKind {
    /** A bucket of S3 or of a store that speaks its language. */
    S3,
    /** A folder of this machine, the embedded default. */
    FOLDER
}
