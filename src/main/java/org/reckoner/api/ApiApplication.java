package org.reckoner.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything under {@code /api/v1}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                UsageResource.class,
                ImportResource.class,
                ContractResource.class,
                InvoiceResource.class,
                StatementResource.class,
                UnitResource.class,
                UnitCostResource.class,
                DirectoryResource.class,
                DescriptionResource.class,
                FailureMapper.class);
    }

    /** Nothing answers here but what is listed above. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
