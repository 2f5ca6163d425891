package org.reckoner.demo.job;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.reckoner.demo.FirstData;

/** Fills an empty installation once the schema is there. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
    @Inject
    FirstData data;

    @PostConstruct
    void fill() {
        data.fill();
    }
}
