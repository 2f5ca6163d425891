package org.reckoner.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.access.Accounts;
import org.reckoner.access.NewAccount;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;

/** Makes the platform owner of an empty installation and, where {@code reckoner.demo} says so, the sample tenants. */
@ApplicationScoped
public class FirstData {
    private static final System.Logger LOG = System.getLogger(FirstData.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller callers;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    @Inject
    @ConfigProperty(name = "reckoner.owner.email", defaultValue = "owner@reckoner.example")
    String ownerEmail;

    @Inject
    @ConfigProperty(name = "reckoner.owner.password")
    Optional<String> ownerPassword;

    /** Does nothing where a platform owner is there already. */
    @OpenToAll("part of the start, when nobody is logged in")
    public void fill() {
        try {
            callers.as(Caller.system("First start"), () -> {
                makeOwner();
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void makeOwner() {
        var given = ownerPassword.isPresent();
        var password = ownerPassword.orElseGet(FirstData::randomPassword);
        if (accounts.makeFirstOwner(new NewAccount("Platform owner", ownerEmail, password))) {
            LOG.log(System.Logger.Level.INFO, "event first-start.owner-made");
            keep("Platform owner  " + ownerEmail + "  " + (given ? "(the password given)" : password) + "\n");
        }
    }

    /** In a file of the server's own user, not in the log: logs travel. */
    private void keep(String logIns) {
        try {
            Files.createDirectories(Path.of(dataFolder));
            Files.writeString(Path.of(dataFolder, "demo-logins.txt"), logIns, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomPassword() {
        var bits = new byte[12];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
