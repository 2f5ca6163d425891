package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.TemporaryFiles;

/** Where objects are made before they are stored. */
@ApplicationScoped
class ExportFolder {
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    /** A file that is gone when it is closed. */
    record Temporary(Path path) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Removes what a killed server left: no object takes a day to be made. Of files that another node makes it keeps off. */
    void sweep(@Observes @Initialized(ApplicationScoped.class) Object started) {
        TemporaryFiles.sweep(folder(), clock.instant().minus(KEPT));
    }

    /** A file to write, in a folder that is made where it is missing. */
    Temporary file() {
        try {
            return new Temporary(Files.createTempFile(Files.createDirectories(folder()), "object", ".tmp"));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** An object to write, whose file, if it needs one, is in the folder. */
    ObjectDraft draft() {
        try {
            return new ObjectDraft(Files.createDirectories(folder()));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Why a file here could not be written, in words for a person: the disk is full, for instance. */
    StoreException unusable(IOException e) {
        return StoreException.ofFolder(folder(), StoreException.Attempt.WRITE, e);
    }

    private Path folder() {
        return Path.of(dataFolder, "export-tmp");
    }
}
