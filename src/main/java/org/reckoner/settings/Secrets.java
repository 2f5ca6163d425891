package org.reckoner.settings;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.OpenToAll;

/**
 * Encrypts what must not be read in the database: AES-256-GCM by Tink, with a keyset that lives in a file outside it
 * ({@code reckoner.secrets.keyset}, by default in the data folder, made at first start). The context a secret was encrypted
 * for is bound to it: ciphertext moved to another row does not decrypt.
 */
@ApplicationScoped
public class Secrets {
    @Inject
    @ConfigProperty(name = "reckoner.secrets.keyset")
    Optional<String> configuredFile;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    private Aead aead;

    @PostConstruct
    void open() {
        var file = configuredFile.map(Path::of).orElseGet(() -> Path.of(dataFolder, "secrets.keyset.json"));
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                make(file);
            }
            aead = read(file).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the keyset " + file + " cannot be used", e);
        }
    }

    /** The secret as it may be stored, for this context alone. */
    @OpenToAll("gives back nothing that was not given; boundaries ask before they store it")
    public String encrypt(String secret, String context) {
        try {
            var sealed =
                    aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be encrypted", e);
        }
    }

    /**
     * The secret again.
     *
     * @throws IllegalStateException where the keyset has no key for it or it was meant for another context
     */
    @OpenToAll("for boundaries and processes that hold the stored text; pages do not call it")
    public String decrypt(String stored, String context) {
        try {
            var opened = aead.decrypt(Base64.getDecoder().decode(stored), context.getBytes(StandardCharsets.UTF_8));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be decrypted: is the keyset the right one?", e);
        }
    }

    private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** Written whole or not at all, readable by the server's own user; of two nodes that start together one makes it. */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "keyset",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, json, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeByAnother) {
            // The other node's keyset is as good as ours and is the one that counts.
        } finally {
            Files.delete(draft);
        }
    }
}
