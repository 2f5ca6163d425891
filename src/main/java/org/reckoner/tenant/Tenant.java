package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    private static final int STEPS = 4;

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

    @Embedded
    private ContactColumns contacts;

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

    /** Null where nothing is known: the mapper makes no object of nulls alone. */
    @Embedded
    private LegalColumns legal;

    @Column(name = "host_name")
    private String hostName;

    @Column(name = "licence_expires_on")
    private LocalDate licenceExpiresOn;

    @Column(name = "users_max")
    private Integer usersMax;

    @Embedded
    private LogInColumns logIn = new LogInColumns();

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tenant() {}

    Tenant(TenantDetails details, Instant createdAt) {
        state = TenantState.DRAFT;
        this.createdAt = createdAt;
        describe(details);
    }

    /** Saves the first step. The instance id is made or taken when first needed, and fixed from then on. */
    final void describe(TenantDetails details) {
        name = details.name();
        nameKey = keyOf(details.name());
        contacts = new ContactColumns(details.contacts());
        billable = details.billable();
        installation = details.installation();
        identify(details.identifiers());
        settle(details.place());
        legal = new LegalColumns(details.legal());
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
        logIn.choose(how, encryptedSecret);
        done(3);
    }

    /**
     * Ends the wizard: the tenant is in use from now on.
     *
     * @return whether this was the end, and not one more look at a finished tenant
     */
    boolean finish() {
        if (state == TenantState.CLOSED) {
            throw notInThisState();
        }
        needStep(STEPS_NEEDED);
        done(STEPS);
        if (state != TenantState.DRAFT) {
            return false;
        }
        state = TenantState.ACTIVE;
        return true;
    }

    void suspend() {
        turn(TenantState.ACTIVE, TenantState.SUSPENDED);
    }

    void resume() {
        turn(TenantState.SUSPENDED, TenantState.ACTIVE);
    }

    void close() {
        if (state == TenantState.CLOSED) {
            throw notInThisState();
        }
        state = TenantState.CLOSED;
    }

    private void turn(TenantState from, TenantState to) {
        if (state != from) {
            throw notInThisState();
        }
        state = to;
    }

    private RuleViolation notInThisState() {
        return new RuleViolation(TenantProblem.NOT_IN_THIS_STATE, "key:tenant.state." + state);
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
                contacts.contacts(),
                billable,
                installation,
                identifiers(),
                instanceId,
                place(),
                legal == null ? LegalEntity.UNKNOWN : legal.legal());
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
        return logIn.passwordRules();
    }

    TenantAuthentication authentication() {
        return logIn.chosen();
    }

    TenantFile file(Set<ProductLicence> products) {
        return new TenantFile(
                id, version, state, stepsDone, details(), licence(products), authentication(), logIn.keepsSecret());
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
