package org.reckoner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantId;

/** Adds and reads entries; there is nothing to change or delete one with. */
@ApplicationScoped
class AuditStore {
    @Inject
    Database database;

    void add(AuditEvent event, Caller caller, Instant at) {
        em().persist(new AuditEntry(event, caller, at));
    }

    Page<AuditRow> page(TenantId tenant, String text, int first, int size) {
        var where = " where (:anyTenant = true or a.tenantId = :tenant)"
                + " and (:anyText = true or lower(a.action) like :text or lower(a.actor) like :text or a.subjectId = :exact)";
        var rows = em().createQuery(
                        "select new org.reckoner.audit.AuditRow(a.id, a.recordedAt, a.tenantId, a.actor, a.action, a.subject,"
                                + " a.subjectId, a.before, a.after) from AuditEntry a" + where + " order by a.id desc",
                        AuditRow.class);
        var count = em().createQuery("select count(a.id) from AuditEntry a" + where, Long.class);
        var any = text == null || text.isBlank();
        for (var query : List.of(rows, count)) {
            query.setParameter("anyTenant", tenant == null)
                    .setParameter("tenant", tenant == null ? 0L : tenant.value())
                    .setParameter("anyText", any)
                    .setParameter("text", any ? "" : "%" + text.strip().toLowerCase(Locale.ROOT) + "%")
                    .setParameter("exact", any ? "" : text.strip());
        }
        var found = rows.setFirstResult(first)
                .setMaxResults(Math.min(size, Page.MAX_SIZE))
                .getResultList();
        return new Page<>(found, Math.toIntExact(count.getSingleResult()));
    }

    private EntityManager em() {
        return database.em();
    }
}
