package org.reckoner.settings;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The file of keys. Other nodes may give it another key at any time, so it is looked at again before each use; it is written
 * whole or not at all, and readable by the server's own user.
 */
final class Keyset {
    private final Path file;
    private FileTime readAt;
    private KeysetHandle handle;
    private Aead aead;

    private Keyset(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** The keys of the file, which is made where there is none. */
    static Keyset of(Path file) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        var keyset = new Keyset(file);
        if (!Files.exists(file)) {
            keyset.make();
        }
        keyset.refresh();
        return keyset;
    }

    /** What encrypts by the primary key and decrypts by all of them. */
    synchronized Aead aead() throws IOException, GeneralSecurityException {
        refresh();
        return aead;
    }

    /** The number of the key that encrypts. */
    synchronized int primary() throws IOException, GeneralSecurityException {
        refresh();
        return handle.getPrimary().getId();
    }

    /** Adds a key that encrypts from now on; the others go on decrypting. */
    synchronized void addPrimary() throws IOException, GeneralSecurityException {
        refresh();
        var entry = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        var grown = KeysetHandle.newBuilder(handle).addEntry(entry).build();
        var draft = draft(grown);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        refresh();
    }

    private void refresh() throws IOException, GeneralSecurityException {
        var changedAt = Files.getLastModifiedTime(file);
        if (!changedAt.equals(readAt)) {
            handle = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            readAt = changedAt;
        }
    }

    /** Of two nodes that start together one makes it. */
    private void make() throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        var draft = draft(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeByAnother) {
            // The other node's keyset is as good as ours and is the one that counts.
        } finally {
            Files.delete(draft);
        }
    }

    private Path draft(KeysetHandle keys) throws IOException, GeneralSecurityException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        var draft = Files.createTempFile(
                file.getParent(),
                "keyset",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, json, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        return draft;
    }

    @Override
    public String toString() {
        return "Keyset[" + file + "]";
    }
}
