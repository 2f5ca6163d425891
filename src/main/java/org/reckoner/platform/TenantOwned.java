package org.reckoner.platform;

import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of one tenant: every statement EclipseLink makes for it carries the tenant of {@link TenantSession}. */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", discriminatorType = DiscriminatorType.INTEGER, primaryKey = true)
public abstract class TenantOwned {
    @Id
    @TableGenerator(
            name = "ids",
            table = "id_generator",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ids",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private long id;

    @Version
    private int version;

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }
}
