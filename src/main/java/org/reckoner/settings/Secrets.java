package org.reckoner.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    private Keyset keyset;

    @PostConstruct
    void open() {
        var file = configuredFile.map(Path::of).orElseGet(() -> Path.of(dataFolder, "secrets.keyset.json"));
        try {
            keyset = Keyset.of(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the keyset " + file + " cannot be used", e);
        }
    }

    /** The secret as it may be stored, for this context alone. */
    @OpenToAll("gives back nothing that was not given; boundaries ask before they store it")
    public String encrypt(String secret, String context) {
        try {
            var sealed = keyset.aead()
                    .encrypt(secret.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (IOException | GeneralSecurityException e) {
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
            var opened =
                    keyset.aead().decrypt(Base64.getDecoder().decode(stored), context.getBytes(StandardCharsets.UTF_8));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a secret could not be decrypted: is the keyset the right one?", e);
        }
    }

    /** The number of the key that encrypts. */
    int primaryKey() {
        try {
            return keyset.primary();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the keyset cannot be read", e);
        }
    }

    /** Has a new key encrypt from now on. */
    void addPrimaryKey() throws IOException {
        try {
            keyset.addPrimary();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /** Whether the key that encrypts now encrypted this; Tink writes the key's number in front of what it encrypts. */
    boolean isOfPrimaryKey(String stored) {
        var bytes = Base64.getDecoder().decode(stored);
        return bytes.length > Integer.BYTES
                && ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt() == primaryKey();
    }
}
