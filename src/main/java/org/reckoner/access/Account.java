package org.reckoner.access;

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
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.reckoner.notification.Recipient;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;

/** A log-in. Unique by e-mail over all tenants, since the log-in page asks for the e-mail first. */
@Entity
@Table(name = "account")
class Account {
    static final int NAME_MAX = 120;

    @Id
    @TableGenerator(
            name = "account_ids",
            table = "id_generator",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ids",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "account_ids")
    private long id;

    @Version
    private int version;

    @Column(name = "tenant_id")
    private Long tenantId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "email_domain")
    private String emailDomain;

    @Column(name = "password_hash")
    private String passwordHash;

    private String language;
    private String zone;
    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    @Column(name = "invitation_hash")
    private String invitationHash;

    @Column(name = "invitation_expires_at")
    private Instant invitationExpiresAt;

    @Column(name = "user_id")
    private Long userId;

    @Embedded
    private SecondFactorColumns secondFactor = new SecondFactorColumns();

    protected Account() {}

    Account(Role role, TenantId tenant, String name, String email, Instant createdAt) {
        if (role.isLandlord() != (tenant == null)) {
            throw new IllegalArgumentException("landlords belong to no tenant, all others to one");
        }
        this.role = role;
        this.tenantId = tenant == null ? null : tenant.value();
        this.name = name;
        this.email = email;
        this.emailKey = keyOf(email);
        this.emailDomain = domainOf(email);
        this.language = Locale.ENGLISH.getLanguage();
        this.enabled = true;
        this.createdAt = createdAt;
    }

    /** Makes it the log-in of one of the tenant's users. */
    void belongTo(long user) {
        userId = user;
    }

    /** The user it is the log-in of, or null. */
    Long userId() {
        return userId;
    }

    /** Gives another role, and ends all log-in sessions: the container remembers the role of the log-in. */
    void turnInto(Role next) {
        role = next;
        endSessions();
    }

    static String keyOf(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static String domainOf(String email) {
        var key = keyOf(email);
        return key.substring(key.lastIndexOf('@') + 1);
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
        invitationHash = null;
        invitationExpiresAt = null;
    }

    void invite(String tokenHash, Instant expiresAt) {
        invitationHash = tokenHash;
        invitationExpiresAt = expiresAt;
    }

    /** Whether it waits for its first password, the invitation still good or not. */
    boolean isInvited() {
        return invitationHash != null;
    }

    boolean isInvitedAt(Instant now) {
        return invitationHash != null && now.isBefore(invitationExpiresAt);
    }

    void speak(Locale locale) {
        language = locale.getLanguage();
    }

    void describe(String newName, Locale newLanguage, ZoneId newZone) {
        name = newName;
        speak(newLanguage);
        zone = newZone == null ? null : newZone.getId();
    }

    void disable() {
        enabled = false;
        endSessions();
    }

    /** Ends all log-in sessions with their next request. */
    void endSessions() {
        sessionEpoch++;
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    void enable() {
        enabled = true;
    }

    SecondFactorColumns secondFactor() {
        return secondFactor;
    }

    boolean enabled() {
        return enabled;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** The own tenant, or null for landlords. */
    TenantId tenant() {
        return tenantId == null ? null : new TenantId(tenantId);
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Role role() {
        return role;
    }

    long id() {
        return id;
    }

    Recipient recipient() {
        return new Recipient(email, name, Locale.forLanguageTag(language), tenant());
    }

    AccountRow row() {
        return new AccountRow(id, name, email, role, enabled, lastLoginAt, invitationExpiresAt, secondFactor.inForce());
    }

    Profile profile() {
        return new Profile(name, email, role, Locale.forLanguageTag(language), zone == null ? null : ZoneId.of(zone));
    }

    /** The caller as the audit names them, with the privileges of the role. */
    Caller caller() {
        return caller(role.privileges());
    }

    Caller caller(Set<Privilege> privileges) {
        var profile = profile();
        return new Caller(id, email, name, role, tenant(), profile.language(), profile.zone(), privileges);
    }
}
