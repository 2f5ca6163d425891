package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.RuleViolation;

/** Where uploaded files lie until they are imported. */
@ApplicationScoped
class UploadFolder {
    /** The most bytes a file may have; the web container refuses larger ones before. */
    static final long BYTES_MAX = 256L * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(UploadFolder.class.getName());

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    /** Puts a file aside under a name of ours; theirs is never one of a path. */
    Path store(String id, InputStream content) {
        var file = folder().resolve(id + ".csv");
        try (var out = Files.newOutputStream(createFolder().resolve(id + ".csv"))) {
            var buffer = new byte[64 * 1024];
            var stored = 0L;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                stored += read;
                if (stored > BYTES_MAX) {
                    throw new RuleViolation(UsageProblem.FILE_TOO_LARGE, BYTES_MAX / (1024 * 1024));
                }
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "event import.not-stored", e);
            delete(file);
            throw new RuleViolation(UsageProblem.FILE_NOT_STORED);
        } catch (RuleViolation e) {
            delete(file);
            throw e;
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "event import.file-left file={0}", file.getFileName());
        }
    }

    /** Deletes what a server that was killed has left. */
    void deleteOlderThan(Instant then) {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder(), "*.csv")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(then)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "event import.folder-not-swept", e);
        }
    }

    private Path createFolder() throws IOException {
        return Files.createDirectories(folder());
    }

    private Path folder() {
        return Path.of(dataFolder, "imports");
    }
}
