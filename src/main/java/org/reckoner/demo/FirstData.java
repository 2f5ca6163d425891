package org.reckoner.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.access.Accounts;
import org.reckoner.access.NewAccount;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Role;

/** Makes the platform owner of an empty installation and, where {@code reckoner.demo} says so, the sample tenants. */
@ApplicationScoped
public class FirstData {
    private static final System.Logger LOG = System.getLogger(FirstData.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    DemoTenants tenants;

    @Inject
    DemoCatalogue catalogue;

    @Inject
    LogInsFile logIns;

    @Inject
    CurrentCaller callers;

    @Inject
    @ConfigProperty(name = "reckoner.owner.email", defaultValue = "owner@reckoner.example")
    String ownerEmail;

    @Inject
    @ConfigProperty(name = "reckoner.owner.password")
    Optional<String> ownerPassword;

    @Inject
    @ConfigProperty(name = "reckoner.demo")
    boolean demo;

    /** Does nothing where a platform owner is there already. Acts as one, under a name of its own. */
    @OpenToAll("part of the start, when nobody is logged in")
    public void fill() {
        var first = new Caller(null, "first start", "First start", Role.PLATFORM_OWNER, null, Locale.ENGLISH, null);
        try {
            callers.as(first, () -> {
                if (makeOwner() && demo) {
                    catalogue.make();
                    tenants.make();
                }
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the first data could not be made", e);
        }
    }

    private boolean makeOwner() {
        var password = ownerPassword.orElseGet(LogInsFile::madeUp);
        if (!accounts.makeFirstOwner(new NewAccount("Platform owner", ownerEmail, password))) {
            return false;
        }
        LOG.log(System.Logger.Level.INFO, "event first-start.owner-made");
        logIns.note("Platform owner", ownerEmail, ownerPassword.isPresent() ? "(the one that was given)" : password);
        return true;
    }
}
