package org.reckoner.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.tenant.IdentityProvider;

/**
 * Speaks with identity providers: over TLS, with short patience, following no redirects. Never inside a transaction. Only tokens
 * signed by the provider's published keys are believed; an algorithm by which we could sign ourselves is not.
 */
@ApplicationScoped
class ProviderClient {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final Set<JWSAlgorithm> BELIEVED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.mode")
    String mode;

    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    private record Known(OIDCProviderMetadata metadata, Instant until) {}

    /** What the provider says of itself, asked again after ten minutes. */
    OIDCProviderMetadata metadata(IdentityProvider provider) throws ProviderRefusal {
        var kept = known.get(provider.issuer());
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.metadata();
        }
        try {
            var issuer = new Issuer(provider.issuer());
            var answer = get(OIDCProviderMetadata.resolveURL(issuer).toURI());
            answer.ensureStatusCode(HTTPResponse.SC_OK);
            var metadata = OIDCProviderMetadata.parse(answer.getBody());
            if (!metadata.getIssuer().equals(issuer)) {
                throw new ProviderRefusal(ProviderFailure.UNTRUSTED, "it calls itself " + metadata.getIssuer());
            }
            known.put(provider.issuer(), new Known(metadata, clock.instant().plus(KEPT)));
            return metadata;
        } catch (GeneralException | IOException | URISyntaxException e) {
            throw new ProviderRefusal(ProviderFailure.UNREACHABLE, e);
        }
    }

    /** Fetches the token for a code and checks it: what is in it, the provider said, to us, now, in answer to this question. */
    IDTokenClaimsSet claims(IdentityProvider provider, AuthorizationCode code, URI returned, ProviderRound round)
            throws ProviderRefusal {
        var metadata = metadata(provider);
        try {
            var grant = new AuthorizationCodeGrant(code, returned, new CodeVerifier(round.verifier()));
            var answer = OIDCTokenResponseParser.parse(
                    send(tokenRequest(provider, metadata, grant).toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw new ProviderRefusal(
                        ProviderFailure.UNREACHABLE,
                        String.valueOf(answer.toErrorResponse().getErrorObject().getCode()));
            }
            var token = ((OIDCTokenResponse) answer.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            return checked(provider, metadata, token, round);
        } catch (GeneralException | IOException e) {
            throw new ProviderRefusal(ProviderFailure.UNREACHABLE, e);
        }
    }

    private IDTokenClaimsSet checked(
            IdentityProvider provider, OIDCProviderMetadata metadata, JWT token, ProviderRound round)
            throws ProviderRefusal, IOException {
        if (!(token instanceof SignedJWT signed)
                || !BELIEVED.contains(signed.getHeader().getAlgorithm())) {
            throw new ProviderRefusal(ProviderFailure.UNTRUSTED, "its token is not signed as it should be");
        }
        try {
            var keys = JWKSet.parse(get(metadata.getJWKSetURI()).getBody());
            return new IDTokenValidator(
                            metadata.getIssuer(),
                            new ClientID(provider.clientId()),
                            signed.getHeader().getAlgorithm(),
                            keys)
                    .validate(token, new Nonce(round.nonce()));
        } catch (BadJOSEException | JOSEException e) {
            throw new ProviderRefusal(ProviderFailure.UNTRUSTED, e);
        } catch (ParseException e) {
            throw new ProviderRefusal(ProviderFailure.UNREACHABLE, e);
        }
    }

    private static TokenRequest tokenRequest(
            IdentityProvider provider, OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
        var id = new ClientID(provider.clientId());
        var endpoint = metadata.getTokenEndpointURI();
        if (provider.clientSecret() == null) {
            return new TokenRequest.Builder(endpoint, id, grant).build();
        }
        var secret = new Secret(provider.clientSecret());
        var methods = metadata.getTokenEndpointAuthMethods();
        var basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        var authentication = basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
        return new TokenRequest.Builder(endpoint, authentication, grant).build();
    }

    private HTTPResponse get(URI address) throws IOException {
        return send(new HTTPRequest(HTTPRequest.Method.GET, address));
    }

    private HTTPResponse send(HTTPRequest request) throws IOException {
        var address = request.getURI();
        if (!"https".equals(address.getScheme()) && !"test".equals(mode)) {
            throw new IOException("not over TLS: " + address);
        }
        request.setFollowRedirects(false);
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        return request.send();
    }
}
