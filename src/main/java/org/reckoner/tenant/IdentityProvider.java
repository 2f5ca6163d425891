package org.reckoner.tenant;

import java.net.URI;

/**
 * Where a tenant's people show who they are, with what is needed to ask there.
 *
 * @param clientSecret in clear, or null where the provider knows us by the client id alone; for the log-in's own use
 * @param emailClaim which of the provider's statements is the e-mail
 */
public record IdentityProvider(URI issuer, String clientId, String clientSecret, String emailClaim) {
    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "IdentityProvider[" + issuer + "]";
    }
}
