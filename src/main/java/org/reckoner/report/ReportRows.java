package org.reckoner.report;

import java.io.IOException;
import java.util.List;

/** A file of rows and columns that is being written. Values are text, dates, instants and numbers. */
interface ReportRows {
    /** The columns' names, once and first. */
    void head(List<String> columns) throws IOException;

    void row(Object... values) throws IOException;

    /** The last row is written. */
    void end() throws IOException;
}
