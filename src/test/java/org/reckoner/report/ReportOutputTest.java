package org.reckoner.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reckoner.platform.TenantId;

class ReportOutputTest {
    private static final int PIECE = 1024 * 1024;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Pieces pieces = new Pieces();

    /** Where pieces go, in the order in which they come; refuses one of them. */
    private static final class Pieces extends ReportChunkStore {
        private final List<byte[]> stored = new ArrayList<>();
        private int refused = -1;

        @Override
        void add(long report, int version, int number, byte[] content) {
            if (number == refused) {
                throw new IllegalStateException("disk full");
            }
            assertEquals(stored.size(), number);
            stored.add(content);
        }
    }

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    private ReportOutput output() {
        var work = new ReportWork(
                new TenantId(1), 1, "node", 1, 1, null, Locale.ENGLISH, true, "anna", null, false, List.of());
        return new ReportOutput(work, pieces, workers);
    }

    @Test
    void piecesAreStoredInTheirOrder() throws IOException {
        var bytes = new byte[5 * PIECE + 7];
        new Random(1).nextBytes(bytes);
        var out = output();
        for (var from = 0; from < bytes.length; from += 100_000) {
            out.write(bytes, from, Math.min(100_000, bytes.length - from));
        }
        out.close();
        var together = new ByteArrayOutputStream();
        for (var piece : pieces.stored) {
            together.write(piece);
        }
        assertArrayEquals(bytes, together.toByteArray());
        assertEquals(6, pieces.stored.size());
        assertEquals(bytes.length, out.size());
    }

    @Test
    void aPieceThatCannotBeStoredEndsTheFile() {
        pieces.refused = 1;
        var out = output();
        var thrown = assertThrows(IllegalStateException.class, () -> {
            out.write(new byte[3 * PIECE], 0, 3 * PIECE);
            out.close();
        });
        out.leave();
        assertSame("disk full", thrown.getMessage());
        assertEquals(1, pieces.stored.size());
    }
}
