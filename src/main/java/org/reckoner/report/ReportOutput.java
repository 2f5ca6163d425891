package org.reckoner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A file on its way into the store, piece by piece. Outside any transaction: each piece stands by itself. */
final class ReportOutput extends OutputStream {
    private static final int PIECE = 1024 * 1024;

    private final ReportWork work;
    private final ReportChunkStore chunks;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;
    private long size;

    ReportOutput(ReportWork work, ReportChunkStore chunks) {
        this.work = work;
        this.chunks = chunks;
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

    /** The last piece. */
    @Override
    public void close() throws IOException {
        if (filled > 0) {
            store();
        }
    }

    private void store() throws IOException {
        chunks.add(work.id(), work.version(), number++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    long size() {
        return size;
    }
}
