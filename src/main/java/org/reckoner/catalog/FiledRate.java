package org.reckoner.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.Rate;

/** A line of a file of rates. */
record FiledRate(long line, Rate rate) {
    static final List<String> COLUMNS = List.of("prefix", "direction", "call_type", "usage_group", "rate_per_minute");

    static final CsvLayout<FiledRate> LAYOUT = new CsvLayout<>(COLUMNS, "prefix", FiledRate::read);

    private static final int WORD_MAX = 40;
    private static final int GROUP_MAX = 80;

    private static FiledRate read(CsvRow row) {
        var prefix = PeopleCsv.plain(row.optional("prefix", WORD_MAX));
        if (prefix != null && !prefix.matches("\\+?[0-9]{1,20}")) {
            throw new RowRefused(CatalogProblem.PREFIX_MALFORMED, prefix);
        }
        var direction = direction(row.required("direction", WORD_MAX));
        var type = PeopleCsv.plain(row.optional("call_type", WORD_MAX));
        var group = PeopleCsv.plain(row.required("usage_group", GROUP_MAX));
        var rate = new Rate(
                direction,
                type == null ? Rate.ANY_TYPE : type,
                prefix == null ? "" : prefix,
                group,
                perMinute(row.required("rate_per_minute", WORD_MAX)));
        return new FiledRate(row.line(), rate);
    }

    private static BigDecimal perMinute(String text) {
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,8})?")) {
            throw new RowRefused(CatalogProblem.PRICE_MALFORMED, text);
        }
        return new BigDecimal(text);
    }

    private static CallDirection direction(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "INBOUND" -> CallDirection.INBOUND;
            case "OUTBOUND" -> CallDirection.OUTBOUND;
            default -> throw new RowRefused(CatalogProblem.NAME_UNKNOWN, "direction", text, "INBOUND, OUTBOUND");
        };
    }
}
