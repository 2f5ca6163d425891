package org.reckoner.platform.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which keys a file may name more than once. Says yes to every one that is repeated and to a few that are not, in a few
 * megabytes whatever the file: whoever asks keeps only the rows of the keys it says yes to.
 */
public final class RepeatedKeys {
    /** Of a million keys, 32 bits each leave some 3 in a hundred that are asked about in vain. */
    private static final int BITS_PER_KEY = 32;

    /** The fewest bytes a row can have; more keys than that the file does not hold. */
    private static final int ROW_BYTES_MIN = 32;

    private static final int BITS_LOG_MIN = 10;
    private static final int BITS_LOG_MAX = 27;

    private final int shift;
    private final long[] once;
    private final long[] again;

    private RepeatedKeys(int bitsLog) {
        shift = Long.SIZE - bitsLog;
        once = new long[1 << (bitsLog - 6)];
        again = new long[1 << (bitsLog - 6)];
    }

    /** Reads the file once, looking at its keys alone. Rows without one are passed over. */
    public static RepeatedKeys of(Path file, CsvLayout<?> layout) {
        try (var reader = RowFormat.of(file).open(file, layout)) {
            var keys = new RepeatedKeys(bitsLog(Files.size(file)));
            for (var row = reader.next(); row != null; row = reader.next()) {
                keys.note(row, layout.keyColumn());
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False only where the key stands in the file once. */
    public boolean mayRepeat(String key) {
        var bit = bit(key);
        return (again[bit >>> 6] & (1L << bit)) != 0;
    }

    private void note(CsvRow row, String column) {
        try {
            add(row.id(column));
        } catch (RowRefused refused) {
            return; // reported by whoever reads the rows
        }
    }

    private void add(String key) {
        var bit = bit(key);
        var mask = 1L << bit;
        if ((once[bit >>> 6] & mask) == 0) {
            once[bit >>> 6] |= mask;
        } else {
            again[bit >>> 6] |= mask;
        }
    }

    /** The upper bits of a 64-bit hash (FNV-1a, multiplied once more): String.hashCode is too short and made of too little. */
    private int bit(String key) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return (int) ((hash ^ (hash >>> 29)) * 0x9e3779b97f4a7c15L >>> shift);
    }

    private static int bitsLog(long bytes) {
        var wanted = Math.max(1, bytes / ROW_BYTES_MIN * BITS_PER_KEY);
        var log = Long.SIZE - Long.numberOfLeadingZeros(wanted);
        return Math.min(Math.max(log, BITS_LOG_MIN), BITS_LOG_MAX);
    }
}
