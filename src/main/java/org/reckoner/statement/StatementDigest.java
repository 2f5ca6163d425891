package org.reckoner.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What tells one month's figures from others, in 64 characters. */
final class StatementDigest {
    private StatementDigest() {}

    /** @param figures of one month, by currency */
    static String of(List<MonthFigures> figures) {
        var text = figures.stream().map(MonthFigures::canonical).collect(Collectors.joining("\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
