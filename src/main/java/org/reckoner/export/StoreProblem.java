package org.reckoner.export;

import org.reckoner.platform.Problem;

/**
 * Why the billing server did not do what it was asked. The first argument of the texts is the bucket or folder, the second
 * what was tried, the third the store's own word for it.
 */
public enum StoreProblem implements Problem {
    /** The store does not know the access key, or the secret does not belong to it, or both have expired. */
    WRONG_CREDENTIALS,
    /** No keys were given and the machine has none either. */
    CREDENTIALS_MISSING,
    BUCKET_MISSING,
    /** The store knows the key, and the key may not do this. */
    ACCESS_DENIED,
    /** The bucket lives in another region than the settings say. */
    WRONG_REGION,
    ENCRYPTION_REFUSED,
    /** No connection: the name is unknown, or nobody listens there. */
    UNREACHABLE,
    /** A connection, but no trust: the certificate is not valid for this server. */
    UNTRUSTED,
    TIMED_OUT,
    /** The store is overloaded or out of order, and was so at each try. */
    BUSY,
    /** This machine's clock is too far from the store's. */
    CLOCK_WRONG,
    /** The folder cannot be made or written to. */
    NOT_WRITABLE,
    /** No space left. */
    FULL,
    /** The store says yes and does not name what it keeps: nobody knows whether it does. */
    UNCONFIRMED,
    /** What is in the store is not what was sent. */
    DAMAGED,
    /** Anything else; the third argument says what. */
    REFUSED
}
