package org.reckoner.access;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;

/**
 * Somebody on the way to their provider and back, kept in their session.
 *
 * @param location where the browser goes
 * @param state comes back with the answer, which is no other session's then
 * @param nonce comes back inside the signed answer, which is no earlier one then
 * @param verifier shows that who fetches the tokens is who began (PKCE)
 * @param toContinue whether the container kept the request that led to the log-in
 */
public record ProviderRound(
        long tenant, URI location, String state, String nonce, String verifier, Instant until, boolean toContinue)
        implements Serializable {
    /** The session attribute it is kept under. */
    public static final String ATTRIBUTE = "org.reckoner.provider";

    /** Says nothing of what only this session may know. */
    @Override
    public String toString() {
        return "ProviderRound[" + tenant + "]";
    }
}
