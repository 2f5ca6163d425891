package org.reckoner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * An object while it is written: kept in memory while it is small, as most tenants' days are, and in a temporary file of this node
 * from there on. Thousands of files that live for a moment each would take as long as to send them.
 */
final class ObjectDraft implements AutoCloseable {
    /** Of some hundred objects of a node at a time. */
    static final int MEMORY_MAX = 16 * 1024;

    private final Path folder;
    private DeferredFileOutputStream kept;
    private DigestOutputStream written;
    private String sha256;

    /** @param folder where a large one is kept; it is there */
    ObjectDraft(Path folder) {
        this.folder = folder;
    }

    /** Begins the object, anew if it was begun before. Whoever writes closes it. */
    OutputStream begin() throws IOException {
        close();
        kept = DeferredFileOutputStream.builder()
                .setThreshold(MEMORY_MAX)
                .setPrefix("object")
                .setSuffix(".tmp")
                .setDirectory(folder.toFile())
                .get();
        written = new DigestOutputStream(kept, ObjectFacts.sha256Digest());
        sha256 = null;
        return written;
    }

    /** What was written to its end. */
    ObjectFacts facts(String contentType) {
        if (sha256 == null) { // a digest tells once
            sha256 = HexFormat.of().formatHex(written.getMessageDigest().digest());
        }
        return new ObjectFacts(contentType, sha256, kept.getByteCount());
    }

    /** The bytes that were written to their end, until this is closed. */
    ObjectBytes bytes() {
        return kept.isInMemory() ? ObjectBytes.of(kept.getData()) : ObjectBytes.of(kept.getPath());
    }

    /** Forgets what was written; a file is gone. */
    @Override
    public void close() throws IOException {
        if (kept != null) {
            kept.close();
            if (!kept.isInMemory()) {
                Files.deleteIfExists(kept.getPath());
            }
            kept = null;
        }
    }
}
