package org.reckoner.tenant;

/**
 * The wizard's third step.
 *
 * @param openId the provider, or null with form log-in
 * @param secondFactorRequired whether everybody who logs in by password has to have a second factor; a provider asks for its own
 */
public record TenantAuthentication(
        AuthenticationKind kind, PasswordRules passwords, OpenIdConnect openId, boolean secondFactorRequired) {
    public TenantAuthentication {
        Fields.chosen("authentication", kind);
        if (kind == AuthenticationKind.OPENID_CONNECT) {
            Fields.chosen("issuer", openId);
        }
    }

    /** Leaves it to everybody whether they have a second factor. */
    public TenantAuthentication(AuthenticationKind kind, PasswordRules passwords, OpenIdConnect openId) {
        this(kind, passwords, openId, false);
    }
}
