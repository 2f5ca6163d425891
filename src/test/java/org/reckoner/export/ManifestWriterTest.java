package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.platform.RuleViolation;

class ManifestWriterTest {
    private static final LocalDate DATE = LocalDate.of(1999, 2, 1);

    @TempDir
    Path folder;

    private final ManifestWriter writer = new ManifestWriter();
    private final List<String> steps = new ArrayList<>();
    private final Store store = new Store();
    private boolean mine = true;

    @BeforeEach
    void wire() {
        writer.manifests = new Steps();
        writer.server = new BillingServer() {
            @Override
            public PureConnectServer get() {
                return new PureConnectServer.Folder(folder, "usage");
            }
        };
        writer.stores = new SharedStore() {
            @Override
            synchronized ObjectStore open(PureConnectServer server) {
                return store;
            }
        };
        writer.folder = new ExportFolder();
        writer.folder.dataFolder = folder.toString();
    }

    @Test
    void whatTheStoreHasIsWritten() throws IOException {
        writer.write(Set.of(DATE), Duration.ZERO);

        assertEquals(List.of("written"), steps);
    }

    @Test
    void whatTheStoreTookAndHasNotIsWantedStill() {
        store.forgets = true;

        var e = assertThrows(RuleViolation.class, () -> writer.write(Set.of(DATE), Duration.ZERO));

        assertEquals(ExportProblem.NOT_KEPT, e.problem());
        assertEquals("released", steps.get(0));
        assertEquals(List.of(), steps.stream().filter("written"::equals).toList());
    }

    @Test
    void whatAnotherNodeWroteOverIsWrittenOnceMore() throws IOException {
        store.forgets = true;
        mine = false;

        writer.write(Set.of(DATE), Duration.ZERO);

        assertEquals(List.of("released", "wanted"), steps);
    }

    private final class Steps extends Manifests {
        @Override
        public OptionalInt lease(LocalDate date, Duration pause) {
            return OptionalInt.of(1);
        }

        @Override
        public void describe(LocalDate date, Path file) {
            try {
                Files.writeString(file, "[]");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void written(LocalDate date, int says) {
            steps.add("written");
        }

        @Override
        public boolean release(LocalDate date) {
            steps.add("released");
            return mine;
        }

        @Override
        public void want(LocalDate date) {
            steps.add("wanted");
        }
    }

    /** Keeps one object, or says so. */
    private static final class Store implements ObjectStore {
        private boolean forgets;
        private Optional<StoredObject> kept = Optional.empty();

        @Override
        public StoredObject put(String key, ObjectBytes bytes, ObjectFacts facts) {
            var stored = new StoredObject(key, facts.size(), Optional.of(facts.sha256()));
            kept = forgets ? Optional.empty() : Optional.of(stored);
            return stored;
        }

        @Override
        public Optional<StoredObject> head(String key) {
            return kept;
        }

        @Override
        public Map<String, Long> sizes(String below) {
            return Map.of();
        }

        @Override
        public void check(String prefix) {}

        @Override
        public void close() {}
    }
}
