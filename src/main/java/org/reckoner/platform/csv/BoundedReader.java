package org.reckoner.platform.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps one row from filling the memory: a quote that is never closed makes the whole rest of a file one value. */
final class BoundedReader extends FilterReader {
    /** The most characters between two rows; the parser reads some ahead. */
    static final int ROW_MAX = 64 * 1024;

    private int sinceLastRow;

    BoundedReader(Reader in) {
        super(in);
    }

    /** The row is over without the limit being met. */
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    void rowRead() {
        sinceLastRow = 0;
    }

    private void count(int read) throws RowTooLong {
        sinceLastRow += read;
        if (sinceLastRow > ROW_MAX) {
            throw new RowTooLong();
        }
    }
}
