package org.reckoner.platform.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to this version before anything else starts; nodes that start together take turns. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
    private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "java:app/jdbc/main")
    DataSource source;

    @PostConstruct
    void migrate() {
        var done = Flyway.configure(getClass().getClassLoader())
                .dataSource(source)
                .locations("classpath:db")
                .sqlMigrationPrefix("V")
                .load()
                .migrate();
        LOG.log(
                System.Logger.Level.INFO,
                "event schema.migrated applied={0} version={1}",
                done.migrationsExecuted,
                done.targetSchemaVersion);
    }
}
