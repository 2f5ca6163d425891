package org.reckoner.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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

    /** Null where there are none: the mapper makes no object of nulls alone. */
    @Embedded
    private IdentifierColumns identifiers;

    @Column(name = "instance_id")
    private String instanceId;

    @Embedded
    private PlaceColumns place;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "partner_id")
    private Partner partner;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "search_text")
    private String searchText;

    /** Null where nothing is known: the mapper makes no object of nulls alone. */
    @Embedded
    private LegalColumns legal;

    /** Null where nothing was said. */
    @Embedded
    private LicenceColumns licence;

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
        identifiers = new IdentifierColumns(details.identifiers());
        place = new PlaceColumns(details.place());
        legal = new LegalColumns(details.legal());
        fixInstance(details.instanceId());
        searchText = details.searchText(instanceId);
        done(1);
    }

    void belongTo(Partner to) {
        partner = to;
    }

    private void fixInstance(String given) {
        if (instanceId != null && given != null && !instanceId.equals(given)) {
            throw RuleViolation.of("instanceId", TenantProblem.INSTANCE_ID_FIXED);
        }
        if (instanceId == null && (given != null || billable == Billable.PURECONNECT)) {
            instanceId = given == null ? UUID.randomUUID().toString() : given;
        }
    }

    void license(TenantLicence given) {
        needStep(1);
        licence = new LicenceColumns(given);
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

    /**
     * Ends a suspension, or takes a closing back while its last date is not over: no date has been left out by then.
     *
     * @param today the tenant's business date
     */
    void resume(LocalDate today) {
        if (state == TenantState.CLOSED && today.equals(closedOn)) {
            state = stepsDone < STEPS ? TenantState.DRAFT : TenantState.ACTIVE;
            closedOn = null;
        } else {
            turn(TenantState.SUSPENDED, TenantState.ACTIVE);
        }
    }

    /** @param today the tenant's business date, the last one that is counted and exported */
    void close(LocalDate today) {
        if (state == TenantState.CLOSED) {
            throw notInThisState();
        }
        state = TenantState.CLOSED;
        closedOn = today;
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
                place.place(),
                legal == null ? LegalEntity.UNKNOWN : legal.legal(),
                partner == null ? null : partner.name());
    }

    Identifiers identifiers() {
        return identifiers == null ? Identifiers.NONE : identifiers.identifiers();
    }

    TenantLicence licence(Set<ProductLicence> products) {
        return licence == null ? new TenantLicence(null, null, null, products) : licence.licence(products);
    }

    PasswordRules passwordRules() {
        return logIn.passwordRules();
    }

    TenantAuthentication authentication() {
        return logIn.chosen();
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
                logIn.keepsSecret(),
                closedOn);
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
        return place.zone();
    }

    LocalDate closedOn() {
        return closedOn;
    }

    /** The partner's id, or null. */
    Long partnerId() {
        return partner == null ? null : partner.id();
    }
}
