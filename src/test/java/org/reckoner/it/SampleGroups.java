package org.reckoner.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.reckoner.accessgroup.AccessGroups;
import org.reckoner.accessgroup.AccessModes;
import org.reckoner.accessgroup.GroupDetails;
import org.reckoner.accessgroup.GroupPrivilege;
import org.reckoner.directory.NewUser;
import org.reckoner.directory.UserNames;
import org.reckoner.directory.Users;
import org.reckoner.platform.Ids;
import org.reckoner.platform.TenantId;

/** Makes users and access groups for tests, through the boundaries. */
@ApplicationScoped
public class SampleGroups {
    @Inject
    AccessGroups groups;

    @Inject
    AccessModes modes;

    @Inject
    Users users;

    @Inject
    Ids ids;

    @Inject
    As as;

    /** Makes a user of a key that nobody has; the id. */
    public long user(TenantId tenant, String key) throws Exception {
        return as.ownerIn(
                tenant, () -> users.create(new NewUser(key, new UserNames("Member " + key, null), null, null)));
    }

    /** Makes a group that gives the privileges; the id. */
    public long group(TenantId tenant, GroupPrivilege... privileges) throws Exception {
        var details = new GroupDetails("Group " + ids.next(), null, Set.of(privileges));
        return as.ownerIn(tenant, () -> groups.create(details));
    }

    public void join(TenantId tenant, long group, String key) throws Exception {
        as.ownerIn(tenant, () -> groups.addUser(group, key));
    }

    /** Turns the switch, whomever it concerns. */
    public void turn(TenantId tenant, boolean toGroups) throws Exception {
        as.ownerIn(tenant, () -> {
            var mode = modes.mode();
            if (mode.byGroups() != toGroups) {
                modes.turn(toGroups, mode.version(), modes.preview().losing());
            }
            return null;
        });
    }
}
