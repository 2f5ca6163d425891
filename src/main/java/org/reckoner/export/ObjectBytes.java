package org.reckoner.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An object's bytes before they are stored. May be read as often as it takes. */
public final class ObjectBytes {
    private final byte[] few;
    private final Path file;

    private ObjectBytes(byte[] few, Path file) {
        this.few = few;
        this.file = file;
    }

    /** Those of a file, as long as it is there. */
    public static ObjectBytes of(Path file) {
        return new ObjectBytes(null, file);
    }

    /** These few; not copied. */
    static ObjectBytes of(byte[] few) {
        return new ObjectBytes(few, null);
    }

    /** The bytes from the first one on; to be closed. */
    InputStream open() throws IOException {
        return few == null ? Files.newInputStream(file) : new ByteArrayInputStream(few);
    }

    /** Where they are, unless they are in memory. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
