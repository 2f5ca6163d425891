package org.reckoner.platform.csv;

import org.reckoner.platform.Problem;

/** What is wrong with a file or with a row of it, whatever the file is about. */
public enum CsvProblem implements Problem {
    /** The bytes are not UTF-8, near the line named. */
    NOT_UTF8,
    EMPTY_FILE,
    COLUMN_MISSING,
    COLUMN_TWICE,
    /** From the line named on the quotes do not pair. */
    BROKEN_QUOTES,
    ROW_TOO_LONG,
    TOO_MANY_ROWS,
    TOO_MANY_REPEATED,
    TOO_MANY_BYTES,
    /** A line of JSON, as the three below are. */
    LINE_TOO_LONG,
    LINE_NOT_UTF8,
    NOT_JSON,
    /** A list or an object where a text belongs. */
    VALUE_NOT_PLAIN,
    FIELD_COUNT,
    VALUE_MISSING,
    VALUE_TOO_LONG,
    ID_CHARACTERS,
    INSTANT_MALFORMED,
    INSTANT_OUT_OF_RANGE,
    /** Between the dry run and the import a row turned bad: all or nothing means nothing. */
    ROW_TURNED_BAD
}
