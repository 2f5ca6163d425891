package org.reckoner.usage;

import java.util.List;
import java.util.Locale;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.voice.CallDirection;

/** A call as a sender describes it. */
public record CallLine(long line, CallRecord fact) implements FactLine<CallRecord> {
    /** What a file of calls looks like. */
    static final CsvLayout<CallLine> LAYOUT = new CsvLayout<>(
            List.of("call_id", "direction", "call_type", "number", "start_at", "end_at"),
            List.of("origin", "destination", "user_id", "campaign"),
            "call_id",
            CallLine::read);

    private static final int WORD_MAX = 40;
    private static final int KEY_MAX = 64;
    private static final int CAMPAIGN_MAX = 120;

    private static CallLine read(CsvRow row) {
        var direction = direction(row.required("direction", WORD_MAX));
        var start = row.requiredInstant("start_at");
        var end = row.requiredInstant("end_at");
        if (end.isBefore(start)) {
            throw new RowRefused(UsageProblem.CALL_ENDS_EARLY, end.toString(), start.toString());
        }
        var number = text(row, "number", WORD_MAX);
        var destination = text(row, "destination", WORD_MAX);
        // rating.md 5.9: the number that its rate is found by
        if (direction == CallDirection.INBOUND && number.isEmpty()) {
            throw new RowRefused(CsvProblem.VALUE_MISSING, "number");
        }
        if (direction == CallDirection.OUTBOUND && destination.isEmpty()) {
            throw new RowRefused(CsvProblem.VALUE_MISSING, "destination");
        }
        return new CallLine(
                row.line(),
                new CallRecord(
                        row.id("call_id"),
                        direction,
                        row.required("call_type", WORD_MAX),
                        number,
                        text(row, "origin", WORD_MAX),
                        destination,
                        start,
                        end,
                        text(row, "user_id", KEY_MAX),
                        text(row, "campaign", CAMPAIGN_MAX)));
    }

    private static String text(CsvRow row, String column, int lengthMax) {
        var value = row.has(column) ? row.optional(column, lengthMax) : null;
        return value == null ? "" : value;
    }

    private static CallDirection direction(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "INBOUND" -> CallDirection.INBOUND;
            case "OUTBOUND" -> CallDirection.OUTBOUND;
            default -> throw new RowRefused(UsageProblem.DIRECTION_UNKNOWN, text);
        };
    }

    @Override
    public String key() {
        return fact.key();
    }
}
