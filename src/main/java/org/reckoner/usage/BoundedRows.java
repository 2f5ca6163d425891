package org.reckoner.usage;

import java.io.IOException;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.RowReader;

/** The rows of a batch: what is larger than a batch may be is refused as such. */
final class BoundedRows implements RowReader {
    private final RowReader rows;
    private int count;

    BoundedRows(RowReader rows) {
        this.rows = rows;
    }

    @Override
    public CsvRow next() {
        try {
            var row = rows.next();
            if (row != null && ++count > UsageIngest.ROWS_MAX) {
                throw tooLarge();
            }
            return row;
        } catch (RuleViolation refused) {
            throw refused.problem() == CsvProblem.TOO_MANY_BYTES ? tooLarge() : refused;
        }
    }

    private static RuleViolation tooLarge() {
        return new RuleViolation(
                UsageProblem.BATCH_TOO_LARGE, UsageIngest.ROWS_MAX, UsageIngest.BYTES_MAX / (1024 * 1024));
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
