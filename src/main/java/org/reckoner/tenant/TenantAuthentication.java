package org.reckoner.tenant;

/**
 * The wizard's third step.
 *
 * @param openId the provider, or null with form log-in
 */
public record TenantAuthentication(AuthenticationKind kind, PasswordRules passwords, OpenIdConnect openId) {
    public TenantAuthentication {
        Fields.chosen("authentication", kind);
        if (kind == AuthenticationKind.OPENID_CONNECT) {
            Fields.chosen("issuer", openId);
        }
    }
}
