package org.reckoner.catalog;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ImportCounts;

/**
 * A file on its way into the catalogue.
 *
 * @param target what rates are meant for; null for other files
 * @param counts what importing it would do as things stand, or, once it is imported, what it did
 * @param badRows the first of those that cannot be used
 * @param importedAt null until it is
 */
public record CatalogueFileView(
        long id,
        CatalogueFileKind kind,
        String fileName,
        RateTarget target,
        ImportCounts counts,
        List<BadRow> badRows,
        String uploadedBy,
        Instant uploadedAt,
        Instant importedAt)
        implements Serializable {
    public CatalogueFileView {
        badRows = List.copyOf(badRows);
    }

    CatalogueFileView checked(ImportCounts found, List<BadRow> bad) {
        return new CatalogueFileView(id, kind, fileName, target, found, bad, uploadedBy, uploadedAt, importedAt);
    }

    public boolean isImported() {
        return importedAt != null;
    }
}
