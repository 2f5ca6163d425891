package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.TenantId;
import org.reckoner.settings.Secrets;

/** Knows which tenants' people log in through a provider of their own. */
@ApplicationScoped
@Transactional
public class IdentityProviders {
    @Inject
    TenantStore store;

    @Inject
    Secrets secrets;

    /** A tenant's provider; empty where its people log in by password. */
    @OpenToAll("asked while logging in, by the log-in alone")
    public Optional<IdentityProvider> of(TenantId tenant) {
        return store.find(tenant.value())
                .filter(t -> t.authentication().kind() == AuthenticationKind.OPENID_CONNECT)
                .map(t -> {
                    var openId = t.authentication().openId();
                    var secret = store.sealedClientSecret(tenant.value())
                            .map(ciphertext -> secrets.decrypt(ciphertext, "tenant.oidc." + tenant.value()))
                            .orElse(null);
                    return new IdentityProvider(
                            URI.create(openId.issuer()), openId.clientId(), secret, openId.emailClaim());
                });
    }

    /** Whether everybody who logs in to the tenant by password has to have a second factor; a provider asks for its own. */
    @OpenToAll("asked while logging in")
    public boolean requireSecondFactor(TenantId tenant) {
        return store.find(tenant.value())
                .map(Tenant::authentication)
                .filter(how -> how.secondFactorRequired() && how.kind() == AuthenticationKind.FORM)
                .isPresent();
    }

    /** Whether a tenant's people log in through a provider, not by password. */
    @OpenToAll("asked while logging in")
    public boolean has(TenantId tenant) {
        return store.find(tenant.value())
                .filter(t -> t.authentication().kind() == AuthenticationKind.OPENID_CONNECT)
                .isPresent();
    }
}
