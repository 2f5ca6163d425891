package org.reckoner.usage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.ClientKind;

/** Reads the clients that rows name. */
final class Clients {
    private static final int NAME_MAX = 40;
    private static final String NAMES =
            Arrays.stream(ClientKind.values()).map(Enum::name).collect(Collectors.joining(", "));

    private Clients() {}

    static ClientKind named(CsvRow row) {
        var text = row.required("client", NAME_MAX);
        var wanted = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(ClientKind.values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RowRefused(UsageProblem.CLIENT_UNKNOWN, text, NAMES));
    }
}
