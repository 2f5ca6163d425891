package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.Texts;

class FolderObjectStoreTest {
    private static final String KEY = "usage/date=1999-02-01/tenant=a/usage.csv";
    private static final String CSV = "text/csv; charset=utf-8";

    @TempDir
    Path temporary;

    private Path folder;
    private ObjectStore store;

    @BeforeEach
    void open() {
        folder = temporary.resolve("objects");
        store = new PureConnectServer.Folder(folder, "usage").open();
    }

    @Test
    void anObjectIsAFileWithExactlyTheseBytes() throws IOException {
        var stored = put(KEY, "max_users\n3\n");

        assertEquals("max_users\n3\n", Files.readString(folder.resolve(KEY)));
        assertEquals(Optional.of(stored), store.head(KEY));
        assertEquals(12, stored.size());
    }

    @Test
    void aSecondPutReplacesTheObjectAndLeavesNothingBeside() throws IOException {
        put(KEY, "first");
        var second = put(KEY, "second, longer");

        assertEquals("second, longer", Files.readString(folder.resolve(KEY)));
        assertTrue(second.holds(facts("second, longer")));
        assertEquals(List.of(KEY), files());
    }

    @Test
    void whatIsThereIsCountedWhileMoreIsPut() throws Exception {
        var objects = 400;
        var content = file("a day");
        var facts = facts("a day");
        var putting = CompletableFuture.runAsync(() -> {
            for (var i = 0; i < objects; i++) {
                store.put("usage/day/tenant=" + i + ".csv", ObjectBytes.of(content), facts);
            }
        });

        while (!putting.isDone()) {
            store.sizes("usage").forEach((key, size) -> assertEquals(facts.size(), size, key));
        }

        putting.get();
        assertEquals(objects, store.sizes("usage").size());
    }

    @Test
    void whereNothingIsThereIsNothing() {
        assertEquals(Optional.empty(), store.head(KEY));
    }

    @Test
    void bytesThatAreNotTheAnnouncedOnesDoNotReachTheObject() throws IOException {
        put(KEY, "the old day");
        var file = file("the new day");
        Files.writeString(file, "cut off");

        var e = assertThrows(StoreException.class, () -> store.put(KEY, ObjectBytes.of(file), facts("the new day")));

        assertEquals(StoreProblem.DAMAGED, e.reason());
        assertEquals("the old day", Files.readString(folder.resolve(KEY)));
        assertEquals(List.of(KEY), files());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "../outside",
                "a/../../outside",
                "a/..",
                "./a",
                "a//b",
                "a/",
                ".hidden",
                "a/.hidden",
                "a\\b",
                "a\u0000b",
                "a b",
                "ä",
                "C:/a",
                "~/a"
            })
    void keysThatCouldLeaveTheFolderAreNoKeys(String key) throws IOException {
        var file = file("x");

        assertThrows(IllegalArgumentException.class, () -> store.put(key, ObjectBytes.of(file), facts("x")));
        assertThrows(IllegalArgumentException.class, () -> store.head(key));
        assertTrue(Files.notExists(folder));
    }

    @Test
    void aLinkDoesNotLeadOutOfTheFolder() throws IOException {
        var outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("usage"), outside);

        assertEquals(StoreProblem.NOT_WRITABLE, reason(() -> put("usage/a.csv", "x")));
        assertTrue(Files.notExists(outside.resolve("a.csv")));
    }

    @Test
    void aFolderThatCannotBeMadeIsExplained() throws IOException {
        Files.writeString(folder, "a file where the folder should be");

        var e = assertThrows(StoreException.class, () -> store.check("usage"));

        assertEquals(StoreProblem.NOT_WRITABLE, e.reason());
        assertTrue(Texts.text(Locale.ENGLISH, e).contains(folder.toString()));
        assertTrue(Texts.text(Locale.GERMAN, e).contains(folder.toString()));
    }

    @Test
    void theCheckMakesTheFolderAndLeavesNoObject() throws IOException {
        store.check("usage");

        assertTrue(Files.isDirectory(folder.resolve("usage")));
        assertEquals(List.of(), files());
    }

    private StoredObject put(String key, String content) throws IOException {
        return store.put(key, ObjectBytes.of(file(content)), facts(content));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(temporary, "in", ".csv"), content);
    }

    private ObjectFacts facts(String content) throws IOException {
        return ObjectFacts.of(file(content), CSV);
    }

    private static StoreProblem reason(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(StoreException.class, call).reason();
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
