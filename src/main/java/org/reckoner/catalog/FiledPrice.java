package org.reckoner.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.csv.RowRefused;

/** A line of a file of prices. */
record FiledPrice(long line, String product, String currency, LocalDate effectiveOn, BigDecimal price) {
    static final List<String> COLUMNS = List.of("product", "currency", "effective_on", "price");

    static final CsvLayout<FiledPrice> LAYOUT = new CsvLayout<>(COLUMNS, "product", FiledPrice::read);

    private static final int TEXT_MAX = 40;

    private static FiledPrice read(CsvRow row) {
        try {
            return new FiledPrice(
                    row.line(),
                    PeopleCsv.plain(row.required("product", TEXT_MAX)),
                    SetPrice.currency(row.required("currency", TEXT_MAX)),
                    SetPrice.date(date(row.required("effective_on", TEXT_MAX))),
                    price(row.required("price", TEXT_MAX)));
        } catch (RuleViolation refused) {
            throw new RowRefused(refused.problem(), refused.arguments().toArray());
        }
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RuleViolation.of("effectiveOn", CatalogProblem.DATE_MALFORMED, text);
        }
    }

    /** A price in digits with a point: what is written otherwise might be read wrongly. */
    static BigDecimal price(String text) {
        if (!text.matches("[0-9]{1,11}(\\.[0-9]{1,8})?")) {
            throw RuleViolation.of("price", CatalogProblem.PRICE_MALFORMED, text);
        }
        return SetPrice.price(new BigDecimal(text));
    }
}
