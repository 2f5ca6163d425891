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
        TemporaryFiles.sweep(Path.of(dataFolder, "export-tmp"), clock.instant().minus(KEPT));
    }

    Temporary file() throws IOException {
        var folder = Files.createDirectories(Path.of(dataFolder, "export-tmp"));
        return new Temporary(Files.createTempFile(folder, "object", ".tmp"));
    }
}
