package org.reckoner.platform.csv;

import java.io.Closeable;

/** Reads rows one by one, whatever the format; however many there are, one is in memory. */
public interface RowReader extends Closeable {
    /** The next row, or null after the last. A row that is not well-formed is refused when its values are asked for. */
    CsvRow next();

    /** How many bytes were read, the read-ahead included. */
    long bytesRead();
}
