package org.reckoner.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first log-ins, in a file of the server's own user and not in the log: logs travel. */
@ApplicationScoped
class LogInsFile {
    private static final int PASSWORD_BYTES = 12;
    private static final Set<PosixFilePermission> OWN_EYES = PosixFilePermissions.fromString("rw-------");

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    void note(String who, String email, String password) {
        try {
            var file = Files.createDirectories(Path.of(dataFolder)).resolve("demo-logins.txt");
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWN_EYES));
            }
            var line = "  %-44s %-34s %s%n".formatted(who, email, password);
            Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 96 random bits. */
    static String madeUp() {
        var bits = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
