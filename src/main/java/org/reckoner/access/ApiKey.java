package org.reckoner.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;

/** A key by which a program calls: of one tenant, or of the platform. */
@Entity
@Table(name = "api_key")
class ApiKey {
    @Id
    @TableGenerator(
            name = "api_key_ids",
            table = "id_generator",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ids",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "api_key_ids")
    private long id;

    @Version
    private int version;

    @Column(name = "tenant_id")
    private Long tenantId;

    private String name;
    private String prefix;

    @Column(name = "secret_hash")
    private String secretHash;

    private String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiKey() {}

    ApiKey(TenantId tenant, NewApiKey given, ApiKeySecret secret, Instant createdAt, String createdBy) {
        this.tenantId = tenant == null ? null : tenant.value();
        this.name = given.name();
        this.prefix = secret.prefix();
        this.secretHash = secret.hash();
        this.scopes = given.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.expiresAt = given.expiresAt();
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    TenantId tenant() {
        return tenantId == null ? null : new TenantId(tenantId);
    }

    boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(Instant at) {
        revokedAt = at;
    }

    boolean opensWith(ApiKeySecret secret) {
        return secret.matches(secretHash);
    }

    /** Whether the last use that was written down is older than that. */
    boolean isLastUsedBefore(Instant then) {
        return lastUsedAt == null || lastUsedAt.isBefore(then);
    }

    Set<ApiScope> scopes() {
        var found = EnumSet.noneOf(ApiScope.class);
        Arrays.stream(scopes.split(" ")).map(ApiScope::valueOf).forEach(found::add);
        return found;
    }

    /** Whoever calls by this key, as the audit shall name it. */
    Caller caller() {
        var granted = EnumSet.noneOf(Privilege.class);
        scopes().forEach(scope -> granted.addAll(scope.privileges()));
        return new Caller(null, "API key " + prefix, name, Role.API_CLIENT, tenant(), Locale.ENGLISH, null, granted);
    }

    ApiKeyRow row() {
        return new ApiKeyRow(id, name, prefix, scopes(), createdAt, createdBy, expiresAt, lastUsedAt, revokedAt);
    }
}
