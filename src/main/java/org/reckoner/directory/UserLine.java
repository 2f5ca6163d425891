package org.reckoner.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reckoner.platform.Emails;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.LicenceLevel;

/**
 * A line of a file of users.
 *
 * @param email null where the file says none
 * @param licence the level held from {@code licenceFrom} on; null without {@code licenceFrom} where the file says nothing of
 *     licences, null with it where it says that none is held from then on
 */
public record UserLine(long line, String key, String name, String email, LicenceLevel licence, Instant licenceFrom) {
    /** What a file of users looks like. */
    static final CsvLayout<UserLine> LAYOUT =
            new CsvLayout<>(List.of("user_id", "name", "email", "licence", "licence_from"), "user_id", UserLine::read);

    private static final int NAME_MAX = 120;
    private static final int EMAIL_MAX = 254;
    private static final int LICENCE_MAX = 40;
    private static final String NAMES =
            Arrays.stream(LicenceLevel.values()).map(Enum::name).collect(Collectors.joining(", "));

    private static UserLine read(CsvRow row) {
        var key = row.id("user_id");
        var name = row.required("name", NAME_MAX);
        var email = row.optional("email", EMAIL_MAX);
        if (email != null && !Emails.valid(email)) {
            throw new RowRefused(DirectoryProblem.EMAIL_MALFORMED, email);
        }
        var licence = level(row.optional("licence", LICENCE_MAX));
        var from = row.optionalInstant("licence_from");
        if (licence != null && from == null) {
            throw new RowRefused(DirectoryProblem.LICENCE_FROM_MISSING, licence);
        }
        return new UserLine(row.line(), key, name, email, licence, from);
    }

    private static LicenceLevel level(String text) {
        if (text == null) {
            return null;
        }
        var wanted = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(LicenceLevel.values())
                .filter(level -> level.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RowRefused(DirectoryProblem.LICENCE_UNKNOWN, text, NAMES));
    }
}
