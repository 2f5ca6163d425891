package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.NewUser;
import org.reckoner.directory.UserAccess;
import org.reckoner.directory.UserNames;
import org.reckoner.directory.Users;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.OpenIdConnect;
import org.reckoner.tenant.PasswordRules;
import org.reckoner.tenant.TenantAuthentication;
import org.reckoner.tenant.Tenants;

/** Logging in through a tenant's identity provider, one that is strict and one that lies. */
@ExtendWith(ArquillianExtension.class)
class ProviderLogInsIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PASSWORD = "correct horse battery";

    @Inject
    ProviderLogIns logIns;

    @Inject
    LogIns passwords;

    @Inject
    PasswordResets resets;

    @Inject
    SentMails mails;

    @Inject
    Accounts accounts;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    OwnAccount own;

    @Inject
    SecondFactors factors;

    @Inject
    Users users;

    @Inject
    UserAccess access;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    @Inject
    As as;

    private final String domain = UUID.randomUUID() + ".example";
    private final String email = "dana@" + domain;
    private FakeProvider provider;
    private TenantId tenant;

    @BeforeEach
    void begin() throws Exception {
        provider = new FakeProvider(email, clock.instant());
        tenant = samples.inUse(Billable.NONE, LONDON);
        as.owner(() -> accounts.addAdministrator(tenant.value(), new NewAccount("Dana", email, PASSWORD)));
        choose(tenant, FakeProvider.SECRET);
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void whoTheProviderNamesIsIn() throws Exception {
        var round = logIns.begin(email.toUpperCase(Locale.ROOT), false).orElseThrow();
        var in = assertInstanceOf(ProviderAnswer.In.class, logIns.finish(round, visit(round)));
        assertEquals(tenant, passwords.goOn(in.logIn().mark()).orElseThrow().tenant());
    }

    @Test
    void thePasswordIsWorthNothingThere() throws Exception {
        assertInstanceOf(LogInAnswer.Refused.class, passwords.byPassword(email, PASSWORD, "test-" + domain));
        resets.send(email);
        assertEquals(0, mails.to(email, "PASSWORD_RESET"));
    }

    @Test
    void whoComesThroughTheProviderHasNeitherPasswordNorSecondFactorHere() throws Exception {
        var round = logIns.begin(email, false).orElseThrow();
        var in = assertInstanceOf(ProviderAnswer.In.class, logIns.finish(round, visit(round)));
        var mark = in.logIn().mark();
        var dana = passwords.goOn(mark).orElseThrow();
        callers.run(dana, () -> {
            assertFalse(own.hasPassword());
            assertTrue(factors.state().elsewhere());
            assertRefused(
                    AccessProblem.PASSWORD_ELSEWHERE, () -> own.changePassword(mark, PASSWORD, "another " + PASSWORD));
            assertRefused(AccessProblem.PASSWORD_ELSEWHERE, () -> factors.begin(PASSWORD));
        });
        // what the tenant asks of passwords is not asked of them
        as.owner(() -> {
            var openId = new OpenIdConnect(provider.issuer(), FakeProvider.CLIENT, null, "email");
            var version = tenants.file(tenant.value()).version();
            var how = new TenantAuthentication(AuthenticationKind.OPENID_CONNECT, PasswordRules.STANDARD, openId, true);
            tenants.authenticate(tenant.value(), version, how);
            return null;
        });
        assertFalse(passwords.mustEnrol(mark));
    }

    @Test
    void aUserOfTheContactCentreIsGivenAccessWithoutAPassword() throws Exception {
        var user = as.administrator(
                tenant, () -> users.create(new NewUser("u-1", new UserNames("Uma", null), null, null)));
        var uma = "uma@" + domain;
        as.administrator(tenant, () -> {
            assertTrue(access.give(user, uma, Role.ADMIN).isEmpty(), "there is nothing to set a password for");
            return null;
        });
        assertEquals(1, mails.to(uma, "ACCESS_GIVEN"));
        assertEquals(0, mails.to(uma, "INVITATION"));
        provider.email = uma;
        var round = logIns.begin(uma, false).orElseThrow();
        var in = assertInstanceOf(ProviderAnswer.In.class, logIns.finish(round, visit(round)));
        assertEquals(Role.ADMIN, passwords.goOn(in.logIn().mark()).orElseThrow().role());
    }

    @Test
    void anEmailNobodyHasIsSentWhereAllOfItsDomainGo() throws Exception {
        assertTrue(logIns.begin("nobody@" + domain, false).isPresent());
        assertTrue(logIns.begin("nobody@other-" + domain, false).isEmpty());
        provider.email = "nobody@" + domain;
        assertFailure(ProviderFailure.UNKNOWN, claims -> claims);
    }

    @Test
    void whatDoesNotBearCheckingIsRefused() throws Exception {
        var now = clock.instant().getEpochSecond();
        assertFailure(ProviderFailure.UNTRUSTED, claims -> claims.claim("nonce", "of another question"));
        assertFailure(ProviderFailure.UNTRUSTED, claims -> claims.issuer("https://elsewhere.example"));
        assertFailure(ProviderFailure.UNTRUSTED, claims -> claims.audience("another-client"));
        assertFailure(ProviderFailure.UNTRUSTED, claims -> claims.claim("exp", now - 600));
        assertFailure(ProviderFailure.UNKNOWN, claims -> claims.claim("email", null));
        assertFailure(ProviderFailure.UNKNOWN, claims -> claims.claim("email_verified", false));
        provider.signsByAnotherKey = true;
        assertFailure(ProviderFailure.UNTRUSTED, claims -> claims);
        provider.signsByAnotherKey = false;
        provider.signsBySecret = true;
        assertFailure(ProviderFailure.UNTRUSTED, claims -> claims);
    }

    @Test
    void anotherTenantsPeopleAreNobodyHere() throws Exception {
        var other = samples.inUse(Billable.NONE, LONDON);
        var theirs = "eve@other-" + domain;
        as.owner(() -> accounts.addAdministrator(other.value(), new NewAccount("Eve", theirs, PASSWORD)));
        provider.email = theirs;
        assertFailure(ProviderFailure.UNKNOWN, claims -> claims);
        choose(other, FakeProvider.SECRET);
        assertFailure(ProviderFailure.UNKNOWN, claims -> claims);
    }

    @Test
    void anAnswerToAnotherQuestionOrASecondTimeIsRefused() throws Exception {
        var round = logIns.begin(email, false).orElseThrow();
        var other = logIns.begin(email, false).orElseThrow();
        assertRefusal(ProviderFailure.EXPIRED, logIns.finish(other, visit(round)));
        assertRefusal(ProviderFailure.EXPIRED, logIns.finish(null, visit(round)));
        assertRefusal(ProviderFailure.EXPIRED, logIns.finish(round, "nonsense"));
        assertRefusal(ProviderFailure.DENIED, logIns.finish(round, "error=access_denied&state=" + round.state()));
        var answer = visit(round);
        assertInstanceOf(ProviderAnswer.In.class, logIns.finish(round, answer));
        assertRefusal(ProviderFailure.UNREACHABLE, logIns.finish(round, answer));
    }

    @Test
    void whoHoldsNoVerifierOrSecretGetsNoToken() throws Exception {
        var round = logIns.begin(email, false).orElseThrow();
        var stolen = new ProviderRound(
                round.tenant(), round.location(), round.state(), round.nonce(), "x".repeat(43), round.until(), false);
        assertRefusal(ProviderFailure.UNREACHABLE, logIns.finish(stolen, visit(round)));
        choose(tenant, "a wrong secret");
        assertFailure(ProviderFailure.UNREACHABLE, claims -> claims);
    }

    @Test
    void aProviderThatIsDownIsSaidToBe() {
        provider.close();
        assertRefused("email", AccessProblem.PROVIDER_UNREACHABLE, () -> logIns.begin(email, false));
    }

    private void choose(TenantId whose, String secret) throws Exception {
        as.owner(() -> {
            var openId = new OpenIdConnect(provider.issuer(), FakeProvider.CLIENT, secret, "email");
            tenants.authenticate(
                    whose.value(),
                    tenants.file(whose.value()).version(),
                    new TenantAuthentication(AuthenticationKind.OPENID_CONNECT, PasswordRules.STANDARD, openId));
            return null;
        });
    }

    private void assertFailure(ProviderFailure expected, UnaryOperator<JWTClaimsSet.Builder> lie) throws Exception {
        provider.lie = lie;
        var round = logIns.begin(email, false).orElseThrow();
        assertRefusal(expected, logIns.finish(round, visit(round)));
    }

    private static void assertRefusal(ProviderFailure expected, ProviderAnswer answer) {
        assertEquals(
                expected, assertInstanceOf(ProviderAnswer.Refused.class, answer).failure());
    }

    /** What the browser does: goes to the provider and is sent back; gives the query it comes back with. */
    private static String visit(ProviderRound round) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(round.location()).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(302, answer.statusCode(), answer.body());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getRawQuery();
    }
}
