package org.reckoner.demo.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import org.reckoner.demo.FirstData;

/** Fills an empty installation once the schema is there. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
    @Inject
    FirstData data;

    @Resource
    ManagedExecutorService executor;

    /**
     * On a thread of the executor: inside this life-cycle method a transaction's JPA and JDBC work would go over two
     * connections, which do not see each other.
     */
    @PostConstruct
    void fill() {
        try {
            executor.submit(data::fill).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the first data", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the first data could not be made", e.getCause());
        }
    }
}
