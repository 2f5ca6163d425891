package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectDraftTest {
    private static final String TYPE = "text/plain";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "16384, 0", "16385, 1", "1000000, 1"})
    void whatIsSmallNeedsNoFile(int size, int files) throws IOException {
        var content = new byte[size];
        Arrays.fill(content, (byte) 'x');
        try (var draft = new ObjectDraft(folder)) {
            write(draft, content);

            assertEquals(files, files());
            for (var time = 0; time < 2; time++) {
                try (var in = draft.bytes().open()) {
                    assertArrayEquals(content, in.readAllBytes());
                }
            }
            assertEquals(ObjectFacts.of(draft.bytes(), TYPE), draft.facts(TYPE));
        }
        assertEquals(0, files());
    }

    @Test
    void begunAnewItHoldsNothingOfBefore() throws IOException {
        try (var draft = new ObjectDraft(folder)) {
            write(draft, new byte[ObjectDraft.MEMORY_MAX + 1]);
            write(draft, new byte[] {1, 2});

            assertEquals(0, files());
            assertEquals(2, draft.facts(TYPE).size());
            assertEquals(ObjectFacts.of(ObjectBytes.of(new byte[] {1, 2}), TYPE), draft.facts(TYPE));
        }
    }

    @Test
    void oneThatWasNeverBegunIsClosedAsWell() throws IOException {
        new ObjectDraft(folder).close();

        assertEquals(0, files());
    }

    private static void write(ObjectDraft draft, byte[] content) throws IOException {
        try (var out = draft.begin()) {
            out.write(content);
        }
    }

    private long files() throws IOException {
        try (var found = Files.list(folder)) {
            return found.count();
        }
    }
}
