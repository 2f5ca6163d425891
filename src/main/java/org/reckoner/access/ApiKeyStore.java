package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;

/** Reads and writes keys. They are the installation's own rows: a key is found before a tenant is known. */
@ApplicationScoped
class ApiKeyStore {
    /** Revoked ones included; the oldest of them drop out of sight, never out of the table. */
    static final int LIST_MAX = 200;

    @Inject
    Database database;

    Optional<ApiKey> byPrefix(String prefix) {
        return em().createQuery("select k from ApiKey k where k.prefix = :prefix", ApiKey.class)
                .setParameter("prefix", prefix)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A key of a tenant, or where that is null of the platform. */
    Optional<ApiKey> find(TenantId tenant, long id) {
        return Optional.ofNullable(em().find(ApiKey.class, id)).filter(key -> Objects.equals(tenant, key.tenant()));
    }

    /** The keys of a tenant, or where that is null of the platform, newest first. */
    List<ApiKey> of(TenantId tenant) {
        return bound(tenant).setMaxResults(LIST_MAX).getResultList();
    }

    private TypedQuery<ApiKey> bound(TenantId tenant) {
        if (tenant == null) {
            return em().createQuery("select k from ApiKey k where k.tenantId is null order by k.id desc", ApiKey.class);
        }
        return em().createQuery("select k from ApiKey k where k.tenantId = :tenant order by k.id desc", ApiKey.class)
                .setParameter("tenant", tenant.value());
    }

    void add(ApiKey key) {
        em().persist(key);
        em().flush();
    }

    /** Notes a use, past the version: two uses at once are no conflict. */
    void used(long id, Instant at, Instant unlessSince) {
        em().createQuery("update ApiKey k set k.lastUsedAt = :at where k.id = :id"
                        + " and (k.lastUsedAt is null or k.lastUsedAt < :since)")
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("since", unlessSince)
                .executeUpdate();
    }

    private EntityManager em() {
        return database.em();
    }
}
