package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.reckoner.settings.SecretColumn;

/** Says where accounts keep secrets. */
@ApplicationScoped
class FactorSecrets {
    @Produces
    SecretColumn secrets() {
        return new SecretColumn("account", "totp_secret", null, SecondFactors.SECRET_CONTEXT);
    }
}
