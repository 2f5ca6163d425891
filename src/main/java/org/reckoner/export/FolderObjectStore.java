package org.reckoner.export;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reckoner.export.StoreException.Attempt;

/** Objects as files of one folder, a key's slashes as subfolders. Does not keep media types. */
final class FolderObjectStore implements ProbedStore {
    private final Path folder;

    /** @param folder absolute; made at the first write */
    FolderObjectStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public StoredObject put(String key, ObjectBytes bytes, ObjectFacts facts) {
        var target = path(key);
        try (var in = bytes.open()) {
            putWhole(in, target, facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StoredObject(key, facts.size(), Optional.of(facts.sha256()));
    }

    @Override
    public Optional<StoredObject> head(String key) {
        var file = path(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var found = ObjectFacts.copy(in, OutputStream.nullOutputStream(), "");
            return Optional.of(new StoredObject(key, found.size(), Optional.of(found.sha256())));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(Attempt.READ, e);
        }
    }

    @Override
    public Map<String, Long> sizes(String below) {
        var top = path(below);
        if (!Files.isDirectory(top)) {
            return Map.of();
        }
        var found = new HashMap<String, Long>();
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && !file.getFileName().toString().startsWith(".")) {
                        found.put(key(file), attributes.size());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE; // what another node was writing has its real name by now
                    }
                    throw e;
                }
            });
            return found;
        } catch (IOException e) {
            throw failed(Attempt.READ, e);
        }
    }

    private String key(Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    @Override
    public byte[] read(String key) {
        try {
            return Files.readAllBytes(path(key));
        } catch (IOException e) {
            throw failed(Attempt.READ, e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.delete(path(key));
        } catch (IOException e) {
            throw failed(Attempt.DELETE, e);
        }
    }

    @Override
    public String place() {
        return folder.toString();
    }

    /** Holds nothing open. */
    @Override
    public void close() {}

    /** Beside its target, so that the last step is a rename within one file system: it happens or it does not. */
    private void putWhole(InputStream in, Path target, ObjectFacts facts) {
        var draft = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(target.getParent());
            refuseToLeave(target.getParent());
            try {
                write(in, draft, facts);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            makeDurable(target.getParent());
        } catch (IOException e) {
            throw failed(Attempt.WRITE, e);
        }
    }

    private void write(InputStream in, Path draft, ObjectFacts facts) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var written = ObjectFacts.copy(in, Channels.newOutputStream(channel), facts.contentType());
            if (!written.equals(facts)) {
                throw new StoreException(StoreProblem.DAMAGED, place(), Attempt.WRITE, written.sha256(), null);
            }
            channel.force(true);
        }
    }

    /** The new name, too, is to survive a power cut. */
    private static void makeDurable(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path path(String key) {
        return folder.resolve(ObjectKeys.checked(key));
    }

    /** A key cannot climb out by its characters; a link inside the folder could lead it out. */
    private void refuseToLeave(Path directory) throws IOException {
        if (!directory.toRealPath().startsWith(folder.toRealPath())) {
            throw new FileSystemException(directory.toString(), null, "leads out of the folder");
        }
    }

    private StoreException failed(Attempt attempt, IOException e) {
        return StoreException.ofFolder(folder, attempt, e);
    }
}
