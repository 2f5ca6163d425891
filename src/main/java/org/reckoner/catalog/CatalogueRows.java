package org.reckoner.catalog;

import java.nio.file.Path;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;

/** How a file of one kind is read against the catalogue as it stands. */
interface CatalogueRows {
    /** Says what importing the good rows would do; the bad ones are logged. Changes nothing. */
    ImportCounts check(CatalogueFileView file, Path path, ImportLog log);

    /** Imports the good rows, in the running transaction; the bad ones are logged. */
    ImportCounts take(CatalogueFileView file, Path path, ImportLog log);
}
