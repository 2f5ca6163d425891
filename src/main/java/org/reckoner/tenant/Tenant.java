package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.reckoner.platform.RuleViolation;

/** A customer of the platform. Guards its own life: draft, active, suspended, closed. */
@Entity
@Table(name = "tenant")
class Tenant {
    /** The wizard's steps that must be saved before it can be finished; the last one, the first administrator, is free. */
    static final int STEPS_NEEDED = 3;

    @Id
    @TableGenerator(
            name = "tenant_ids",
            table = "id_generator",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ids",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "tenant_ids")
    private long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private TenantState state;

    @Column(name = "steps_done")
    private int stepsDone;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "primary_contact")
    private String primaryContact;

    @Column(name = "primary_contact_email")
    private String primaryContactEmail;

    @Column(name = "secondary_contact")
    private String secondaryContact;

    @Column(name = "secondary_contact_email")
    private String secondaryContactEmail;

    @Enumerated(EnumType.STRING)
    private Billable billable;

    @Enumerated(EnumType.STRING)
    private Installation installation;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "source_id")
    private String sourceId;

    @Column(name = "tier1_account_id")
    private String tier1AccountId;

    @Column(name = "tier2_account_id")
    private String tier2AccountId;

    @Column(name = "tier3_account_id")
    private String tier3AccountId;

    @Column(name = "instance_id")
    private String instanceId;

    private String country;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_region")
    private BillingRegion billingRegion;

    @Column(name = "platform_region")
    private String platformRegion;

    private String zone;
    private String currency;

    @Column(name = "legal_name")
    private String legalName;

    private String address;

    @Column(name = "tax_id")
    private String taxId;

    @Column(name = "electronic_address")
    private String electronicAddress;

    @Column(name = "buyer_reference")
    private String buyerReference;

    @Column(name = "host_name")
    private String hostName;

    @Column(name = "licence_expires_on")
    private LocalDate licenceExpiresOn;

    @Column(name = "users_max")
    private Integer usersMax;

    @Enumerated(EnumType.STRING)
    private AuthenticationKind authentication;

    @Column(name = "password_length_min")
    private int passwordLengthMin;

    @Column(name = "password_classes_min")
    private int passwordClassesMin;

    @Column(name = "oidc_issuer")
    private String oidcIssuer;

    @Column(name = "oidc_client_id")
    private String oidcClientId;

    @Column(name = "oidc_client_secret")
    private String oidcClientSecret;

    @Column(name = "oidc_email_claim")
    private String oidcEmailClaim;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tenant() {}

    Tenant(TenantDetails details, Instant createdAt) {
        state = TenantState.DRAFT;
        authentication = AuthenticationKind.FORM;
        passwordLengthMin = PasswordRules.STANDARD.lengthMin();
        passwordClassesMin = PasswordRules.STANDARD.classesMin();
        this.createdAt = createdAt;
        describe(details);
    }

    /** Saves the first step. The instance id is made or taken when first needed, and fixed from then on. */
    final void describe(TenantDetails details) {
        name = details.name();
        nameKey = keyOf(details.name());
        primaryContact = details.contacts().primary();
        primaryContactEmail = details.contacts().primaryEmail();
        secondaryContact = details.contacts().secondary();
        secondaryContactEmail = details.contacts().secondaryEmail();
        billable = details.billable();
        installation = details.installation();
        identify(details.identifiers());
        settle(details.place());
        legalName = details.legal().legalName();
        address = details.legal().address();
        taxId = details.legal().taxId();
        electronicAddress = details.legal().electronicAddress();
        buyerReference = details.legal().buyerReference();
        fixInstance(details.instanceId());
        done(1);
    }

    private void identify(Identifiers identifiers) {
        externalId = identifiers.externalId();
        sourceId = identifiers.sourceId();
        tier1AccountId = identifiers.tier1();
        tier2AccountId = identifiers.tier2();
        tier3AccountId = identifiers.tier3();
    }

    private void settle(Place place) {
        country = place.country();
        billingRegion = place.region();
        platformRegion = place.platformRegion();
        zone = place.zone().getId();
        currency = place.currency();
    }

    private void fixInstance(String given) {
        if (instanceId != null && given != null && !instanceId.equals(given)) {
            throw RuleViolation.of("instanceId", TenantProblem.INSTANCE_ID_FIXED);
        }
        if (instanceId == null && (given != null || billable == Billable.PURECONNECT)) {
            instanceId = given == null ? UUID.randomUUID().toString() : given;
        }
    }

    void license(TenantLicence licence) {
        needStep(1);
        hostName = licence.hostName();
        licenceExpiresOn = licence.expiresOn();
        usersMax = licence.usersMax();
        done(2);
    }

    /** @param encryptedSecret the new secret's ciphertext, or null to keep the stored one */
    void authenticate(TenantAuthentication how, String encryptedSecret) {
        needStep(2);
        authentication = how.kind();
        passwordLengthMin = how.passwords().lengthMin();
        passwordClassesMin = how.passwords().classesMin();
        if (how.openId() != null) {
            oidcIssuer = how.openId().issuer();
            oidcClientId = how.openId().clientId();
            oidcEmailClaim = how.openId().emailClaim();
        }
        if (encryptedSecret != null) {
            oidcClientSecret = encryptedSecret;
        }
        done(3);
    }

    /** Ends the wizard: the tenant is in use from now on. */
    void finish() {
        needStep(STEPS_NEEDED);
        done(4);
        if (state == TenantState.DRAFT) {
            state = TenantState.ACTIVE;
        }
    }

    void suspend() {
        turn(TenantState.ACTIVE, TenantState.SUSPENDED);
    }

    void resume() {
        turn(TenantState.SUSPENDED, TenantState.ACTIVE);
    }

    void close() {
        if (state == TenantState.CLOSED) {
            throw new RuleViolation(TenantProblem.NOT_IN_THIS_STATE, "key:tenant.state." + state);
        }
        state = TenantState.CLOSED;
    }

    private void turn(TenantState from, TenantState to) {
        if (state != from) {
            throw new RuleViolation(TenantProblem.NOT_IN_THIS_STATE, "key:tenant.state." + state);
        }
        state = to;
    }

    private void needStep(int step) {
        if (stepsDone < step) {
            throw new RuleViolation(TenantProblem.STEP_MISSING, "key:wizard.step" + (stepsDone + 1));
        }
    }

    private void done(int step) {
        stepsDone = Math.max(stepsDone, step);
    }

    static String keyOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    TenantDetails details() {
        return new TenantDetails(
                name,
                new Contacts(primaryContact, primaryContactEmail, secondaryContact, secondaryContactEmail),
                billable,
                installation,
                identifiers(),
                instanceId,
                place(),
                new LegalEntity(legalName, address, taxId, electronicAddress, buyerReference));
    }

    Place place() {
        return new Place(country, billingRegion, platformRegion, ZoneId.of(zone), currency);
    }

    Identifiers identifiers() {
        return new Identifiers(externalId, sourceId, tier1AccountId, tier2AccountId, tier3AccountId);
    }

    TenantLicence licence(Set<ProductLicence> products) {
        return new TenantLicence(hostName, licenceExpiresOn, usersMax, products);
    }

    PasswordRules passwordRules() {
        return new PasswordRules(passwordLengthMin, passwordClassesMin);
    }

    TenantAuthentication authentication() {
        var openId = oidcIssuer == null ? null : new OpenIdConnect(oidcIssuer, oidcClientId, null, oidcEmailClaim);
        return new TenantAuthentication(authentication, passwordRules(), openId);
    }

    TenantFile file(Set<ProductLicence> products) {
        return new TenantFile(
                id,
                version,
                state,
                stepsDone,
                details(),
                licence(products),
                authentication(),
                oidcClientSecret != null);
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    TenantState state() {
        return state;
    }

    Billable billable() {
        return billable;
    }

    String instanceId() {
        return instanceId;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
