package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where objects are made before they are stored. */
@ApplicationScoped
class ExportFolder {
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

    Temporary file() throws IOException {
        var folder = Files.createDirectories(Path.of(dataFolder, "export-tmp"));
        return new Temporary(Files.createTempFile(folder, "object", ".tmp"));
    }
}
