package org.reckoner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.reckoner.platform.Beside;

/**
 * A file on its way into the store, piece by piece. Outside any transaction: each piece stands by itself. One is compressed and stored
 * while the next one is filled.
 */
final class ReportOutput extends OutputStream {
    private static final int PIECE = 1024 * 1024;

    private final ReportWork work;
    private final ReportChunkStore chunks;
    private final byte[] piece = new byte[PIECE];
    private final Executor workers;
    private CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);
    private int filled;
    private int number;
    private long size;

    /** @param workers act in the tenant whose file it is, outside any transaction */
    ReportOutput(ReportWork work, ReportChunkStore chunks, Executor workers) {
        this.work = work;
        this.chunks = chunks;
        this.workers = workers;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (var done = 0; done < length; ) {
            var some = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, from + done, piece, filled, some);
            filled += some;
            done += some;
            if (filled == PIECE) {
                store();
            }
        }
        size += length;
    }

    /** The last piece; then all of them are there. */
    @Override
    public void close() throws IOException {
        if (filled > 0) {
            store();
        }
        settle();
    }

    private void store() throws IOException {
        settle();
        var content = Arrays.copyOf(piece, filled);
        var of = number++;
        storing = CompletableFuture.runAsync(() -> add(of, content), workers);
        filled = 0;
    }

    private void add(int of, byte... content) {
        try {
            chunks.add(work.id(), work.version(), of, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settle() throws IOException {
        try {
            Beside.settled(storing);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Waits until no piece is on its way any more, whatever became of it. */
    void leave() {
        Beside.leave(storing);
    }

    long size() {
        return size;
    }
}
