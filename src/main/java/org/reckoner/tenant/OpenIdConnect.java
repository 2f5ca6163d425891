package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.required;

import java.net.URI;

/**
 * A tenant's identity provider.
 *
 * @param clientSecret a new secret, or null to keep the one that is stored; never read back
 */
public record OpenIdConnect(String issuer, String clientId, String clientSecret, String emailClaim) {
    public OpenIdConnect {
        issuer = required("issuer", issuer, 300);
        if (!isSafe(issuer)) {
            throw Fields.invalid("issuer", "rule.https");
        }
        clientId = required("clientId", clientId, 200);
        clientSecret = Fields.optional("clientSecret", clientSecret, 400);
        emailClaim = required("emailClaim", emailClaim, 80);
    }

    /** TLS; on this machine itself not, for trying things out. A production server does not ask there even so. */
    private static boolean isSafe(String issuer) {
        try {
            var uri = URI.create(issuer);
            return "https".equals(uri.getScheme()) && uri.getHost() != null
                    || "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "OpenIdConnect[" + issuer + ", " + clientId + "]";
    }
}
