package org.reckoner.access;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.settings.GeneralSettings;
import org.reckoner.tenant.IdentityProvider;
import org.reckoner.tenant.IdentityProviders;

/**
 * Logging in through a tenant's identity provider: OpenID Connect's authorization code flow with PKCE, state and nonce. A process
 * without a transaction, since it waits for others. What the provider says counts for log-ins of that very tenant.
 */
@ApplicationScoped
public class ProviderLogIns {
    private static final System.Logger LOG = System.getLogger(ProviderLogIns.class.getName());
    private static final Duration TIME = Duration.ofMinutes(10);
    private static final String RETURN = "/login/provider";

    @Inject
    Accounts accounts;

    @Inject
    IdentityProviders providers;

    @Inject
    ProviderClient client;

    @Inject
    GeneralSettings settings;

    @Inject
    Clock clock;

    /**
     * The way to the provider for whoever has the e-mail.
     *
     * @return empty where the e-mail's log-in is by password, and for e-mails nobody has, unless all log-ins of their domain are of
     *     one tenant with a provider
     * @throws RuleViolation {@link AccessProblem#PROVIDER_UNREACHABLE} beside the input {@code email}
     */
    @OpenToAll("logging in is how one gets privileges")
    public Optional<ProviderRound> begin(String email, boolean toContinue) {
        var tenant = accounts.providerTenant(email);
        var provider = tenant.flatMap(providers::of);
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        var state = new State();
        var nonce = new Nonce();
        var verifier = new CodeVerifier();
        try {
            var request = new AuthenticationRequest.Builder(
                            new ResponseType(ResponseType.Value.CODE),
                            new Scope("openid", "email", "profile"),
                            new ClientID(provider.get().clientId()),
                            returned())
                    .endpointURI(client.metadata(provider.get()).getAuthorizationEndpointURI())
                    .state(state)
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .loginHint(email)
                    .build();
            return Optional.of(new ProviderRound(
                    tenant.get().value(),
                    request.toURI(),
                    state.getValue(),
                    nonce.getValue(),
                    verifier.getValue(),
                    clock.instant().plus(TIME),
                    toContinue));
        } catch (ProviderRefusal refusal) {
            note(provider.get(), refusal);
            throw RuleViolation.of("email", AccessProblem.PROVIDER_UNREACHABLE);
        }
    }

    /**
     * Hears what the provider sent back.
     *
     * @param round what the session remembers, or null where it remembers nothing; good once
     * @param query of the address the provider sent the browser to
     */
    @OpenToAll("logging in is how one gets privileges")
    public ProviderAnswer finish(ProviderRound round, String query) {
        var tenant = round == null ? null : new TenantId(round.tenant());
        var provider = tenant == null ? null : providers.of(tenant).orElse(null);
        if (provider == null || clock.instant().isAfter(round.until())) {
            return new ProviderAnswer.Refused(ProviderFailure.EXPIRED);
        }
        try {
            var claims = client.claims(provider, code(round, query), returned(), round);
            return accounts.ofProvider(tenant, email(provider, claims))
                    .map(accounts::enter)
                    .<ProviderAnswer>map(ProviderAnswer.In::new)
                    .orElseGet(() -> new ProviderAnswer.Refused(ProviderFailure.UNKNOWN));
        } catch (ProviderRefusal refusal) {
            note(provider, refusal);
            return new ProviderAnswer.Refused(refusal.failure());
        }
    }

    private AuthorizationCode code(ProviderRound round, String query) throws ProviderRefusal {
        try {
            var answer = AuthorizationResponse.parse(URI.create(returned() + "?" + (query == null ? "" : query)));
            if (answer.getState() == null || !answer.getState().getValue().equals(round.state())) {
                throw new ProviderRefusal(ProviderFailure.EXPIRED, "the answer is to another question");
            }
            if (!answer.indicatesSuccess()) {
                throw new ProviderRefusal(
                        ProviderFailure.DENIED,
                        answer.toErrorResponse().getErrorObject().getCode());
            }
            return answer.toSuccessResponse().getAuthorizationCode();
        } catch (ParseException | IllegalArgumentException e) {
            throw new ProviderRefusal(ProviderFailure.EXPIRED, e);
        }
    }

    /** The e-mail, unless the provider itself says that nobody has checked it. */
    private static String email(IdentityProvider provider, IDTokenClaimsSet claims) throws ProviderRefusal {
        var email = claims.getStringClaim(provider.emailClaim());
        if (email == null || email.isBlank() || Boolean.FALSE.equals(claims.getBooleanClaim("email_verified"))) {
            throw new ProviderRefusal(ProviderFailure.UNKNOWN, "no checked e-mail in " + provider.emailClaim());
        }
        return email;
    }

    private URI returned() {
        return URI.create(settings.baseUrl() + RETURN);
    }

    private static void note(IdentityProvider provider, ProviderRefusal refusal) {
        LOG.log(
                System.Logger.Level.WARNING,
                "log-in through {0}: {1}, {2}",
                provider.issuer(),
                refusal.failure(),
                refusal.getMessage());
    }
}
