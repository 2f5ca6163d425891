package org.reckoner.usage;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.RowRefused;

/** The use of a resource as a sender describes it. */
public record ResourceLine(long line, ResourceUse fact) implements FactLine<ResourceUse> {
    /** What a file of resources looks like. */
    static final CsvLayout<ResourceLine> LAYOUT =
            new CsvLayout<>(List.of("usage_id", "resource", "used_on", "quantity"), "usage_id", ResourceLine::read);

    private static final int WORD_MAX = 40;

    private static ResourceLine read(CsvRow row) {
        return new ResourceLine(
                row.line(),
                new ResourceUse(
                        row.id("usage_id"),
                        row.id("resource"),
                        date(row.required("used_on", WORD_MAX)),
                        quantity(row.required("quantity", WORD_MAX))));
    }

    private static LocalDate date(String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 1970 && date.getYear() < 2100) {
                return date;
            }
        } catch (DateTimeException e) {
            throw new RowRefused(UsageProblem.DAY_MALFORMED, text);
        }
        throw new RowRefused(UsageProblem.DAY_MALFORMED, text);
    }

    private static BigDecimal quantity(String text) {
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            throw new RowRefused(UsageProblem.QUANTITY_MALFORMED, text);
        }
        return new BigDecimal(text);
    }

    @Override
    public String key() {
        return fact.key();
    }
}
