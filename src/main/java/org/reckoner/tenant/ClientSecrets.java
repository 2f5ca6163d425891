package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.reckoner.settings.SecretColumn;

/** Says where tenants keep secrets. */
@ApplicationScoped
class ClientSecrets {
    @Produces
    SecretColumn secrets() {
        return new SecretColumn("tenant", "oidc_client_secret", null, "tenant.oidc.");
    }
}
