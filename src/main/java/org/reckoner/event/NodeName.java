package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.reckoner.platform.OpenToAll;

/** This server process's name in leases. A restarted server is another node: what it held before is taken over. */
@ApplicationScoped
public class NodeName {
    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    @OpenToAll("tells nothing about a tenant")
    public String get() {
        return name;
    }
}
