package org.reckoner.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Caller;

/** One thing somebody did. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    @TableGenerator(
            name = "audit_ids",
            table = "id_generator",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ids",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "audit_ids")
    private long id;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "tenant_id")
    private Long tenantId;

    @Column(name = "actor_id")
    private Long actorId;

    private String actor;
    private String action;
    private String subject;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "before_text")
    private String before;

    @Column(name = "after_text")
    private String after;

    protected AuditEntry() {}

    AuditEntry(AuditEvent event, Caller caller, Instant at) {
        recordedAt = at;
        tenantId = event.tenant() == null ? null : event.tenant().value();
        actorId = caller.accountId();
        actor = caller.name();
        action = event.action();
        subject = event.subject();
        subjectId = event.subjectId();
        before = event.before();
        after = event.after();
    }

    long id() {
        return id;
    }
}
