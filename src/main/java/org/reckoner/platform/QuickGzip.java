package org.reckoner.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses pieces of large files for the database: twice as quick as usual, for a tenth more bytes. */
public final class QuickGzip extends GZIPOutputStream {
    private QuickGzip(OutputStream out) throws IOException {
        super(out);
        def.setLevel(Deflater.BEST_SPEED);
    }

    /** A whole gzip file of these bytes. */
    public static byte[] compressed(byte[] bytes) throws IOException {
        return compressed(bytes, bytes.length);
    }

    /** A whole gzip file of the first so many of these bytes. */
    public static byte[] compressed(byte[] bytes, int length) throws IOException {
        var out = new ByteArrayOutputStream(length / 4 + 64);
        try (var gzip = new QuickGzip(out)) {
            gzip.write(bytes, 0, length);
        }
        return out.toByteArray();
    }
}
