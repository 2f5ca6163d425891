package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.platform.Texts;

class ExportFolderTest {
    @TempDir
    Path data;

    @Test
    void aFolderThatCannotBeUsedIsNamedInPlainWords() throws IOException {
        Files.createFile(data.resolve("export-tmp"));

        var e = assertThrows(StoreException.class, () -> folder().file());

        assertEquals(StoreProblem.NOT_WRITABLE, e.reason());
        assertTrue(text(e).contains("The folder " + data.resolve("export-tmp") + " cannot be used"), text(e));
    }

    @Test
    void aFullDiskIsNamedInPlainWords() {
        // the device whose disk is always full, in the way of every Linux
        var e = folder().unusable(assertThrows(IOException.class, () -> Files.writeString(Path.of("/dev/full"), "x")));

        assertEquals(StoreProblem.FULL, e.reason());
        assertTrue(text(e).contains("no space left in " + data.resolve("export-tmp")), text(e));
    }

    @Test
    void aFileIsGoneWhenItIsClosed() throws IOException {
        Path path;
        try (var file = folder().file()) {
            path = file.path();
            assertTrue(Files.exists(path));
        }
        assertTrue(Files.notExists(path));
    }

    private ExportFolder folder() {
        var folder = new ExportFolder();
        folder.dataFolder = data.toString();
        return folder;
    }

    private static String text(StoreException e) {
        return Texts.text(Locale.ENGLISH, e);
    }
}
