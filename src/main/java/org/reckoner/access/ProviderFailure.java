package org.reckoner.access;

/** Why somebody who came back from an identity provider did not get in. */
public enum ProviderFailure {
    /** The provider, or the person there, said no. */
    DENIED,
    /** Too much time went by, or the answer belongs to no question of this session. */
    EXPIRED,
    /** The provider did not answer, or not as OpenID Connect has it. */
    UNREACHABLE,
    /** What it said does not bear checking: signature, issuer, audience, time or nonce. */
    UNTRUSTED,
    /** It names nobody who may log in to this tenant. */
    UNKNOWN
}
