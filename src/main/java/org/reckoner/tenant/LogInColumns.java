package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The columns that say how a tenant's people log in. The client secret is stored encrypted and leaves only as "there is one". */
@Embeddable
class LogInColumns {
    @Enumerated(EnumType.STRING)
    private AuthenticationKind authentication;

    @Column(name = "password_length_min")
    private int passwordLengthMin;

    @Column(name = "password_classes_min")
    private int passwordClassesMin;

    @Column(name = "second_factor_required")
    private boolean secondFactorRequired;

    @Column(name = "oidc_issuer")
    private String issuer;

    @Column(name = "oidc_client_id")
    private String clientId;

    @Column(name = "oidc_client_secret")
    private String encryptedSecret;

    @Column(name = "oidc_email_claim")
    private String emailClaim;

    /** The form, until the wizard's third step chooses. */
    LogInColumns() {
        authentication = AuthenticationKind.FORM;
        passwordLengthMin = PasswordRules.STANDARD.lengthMin();
        passwordClassesMin = PasswordRules.STANDARD.classesMin();
    }

    /** @param newSecret the new secret's ciphertext, or null to keep the stored one */
    void choose(TenantAuthentication how, String newSecret) {
        authentication = how.kind();
        passwordLengthMin = how.passwords().lengthMin();
        passwordClassesMin = how.passwords().classesMin();
        secondFactorRequired = how.secondFactorRequired();
        if (how.openId() != null) {
            issuer = how.openId().issuer();
            clientId = how.openId().clientId();
            emailClaim = how.openId().emailClaim();
        }
        if (newSecret != null) {
            encryptedSecret = newSecret;
        }
    }

    TenantAuthentication chosen() {
        var openId = issuer == null ? null : new OpenIdConnect(issuer, clientId, null, emailClaim);
        return new TenantAuthentication(authentication, passwordRules(), openId, secondFactorRequired);
    }

    PasswordRules passwordRules() {
        return new PasswordRules(passwordLengthMin, passwordClassesMin);
    }

    boolean keepsSecret() {
        return encryptedSecret != null;
    }
}
