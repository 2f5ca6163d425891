package org.reckoner.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.usage.CallRecord;

class VoiceContentTest {
    private static final Instant START = Instant.parse("2026-09-01T10:00:00Z");

    private static String row(CallRecord call, boolean withMoney) throws Exception {
        var out = new ByteArrayOutputStream();
        var rows = new CsvRows(out);
        rows.row(VoiceContent.row(call, new VoiceRates(List.of(), (contract, period) -> null), withMoney));
        rows.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CallRecord call(Instant end) {
        return new CallRecord(
                "c1", CallDirection.OUTBOUND, "DID", "+4930123", "", "+49171", START, end, "u1", "Autumn, 2");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "61000, 61", "600000, 600", "1500, 1.5", "999, 0.999", "100, 0.1", "1200000, 1200"})
    void theDurationIsInSeconds(long millis, BigDecimal seconds) throws Exception {
        var end = START.plusMillis(millis);
        assertEquals(
                "c1,,'+49171,,DID,OUTBOUND,2026-09-01T10:00:00Z," + end + "," + seconds.toPlainString() + ",,\r\n",
                row(call(end), false));
    }

    /** The bytes of a file of many rows, money and letters of all kinds among them, as one text would give them. */
    @Test
    void rowsAreTheSameBytesHoweverManyThereAre() throws Exception {
        var out = new ByteArrayOutputStream();
        var rows = new CsvRows(out);
        var expected = new StringBuilder();
        for (var i = 0; i < 3_000; i++) {
            var name = i % 7 == 0 ? "\u0141\u00f3d\u017a \ud83d\udcde" : "K\u00f6ln";
            var cost = new BigDecimal(i).movePointLeft(4);
            rows.row(name, START.plusNanos(i * 250_000_000L), cost, new BigDecimal("1E+2"), "+49" + i);
            expected.append(name).append(',').append(START.plusNanos(i * 250_000_000L));
            expected.append(',')
                    .append(cost.toPlainString())
                    .append(",100,'+49")
                    .append(i)
                    .append("\r\n");
        }
        rows.end();
        assertArrayEquals(expected.toString().getBytes(StandardCharsets.UTF_8), out.toByteArray());
    }

    @Test
    void whatIsNotKnownOfItsCostIsEmpty() throws Exception {
        assertEquals(
                "c1,,'+49171,,DID,OUTBOUND,2026-09-01T10:00:00Z,2026-09-01T10:00:07.000001Z,7,,,,,\r\n",
                row(call(START.plusSeconds(7).plusNanos(1000)), true));
    }
}
