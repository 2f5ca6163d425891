package org.reckoner.platform;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Files that are made, used and deleted in one go; those of a server that was killed in between are swept away. */
public final class TemporaryFiles {
    private static final System.Logger LOG = System.getLogger(TemporaryFiles.class.getName());

    private TemporaryFiles() {}

    /** Deletes a folder's files that were last written before a moment. What cannot be deleted is left and logged. */
    public static void sweep(Path folder, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*.tmp")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "event files.not-swept folder=" + folder, e);
        }
    }
}
