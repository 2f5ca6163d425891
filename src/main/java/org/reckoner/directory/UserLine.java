package org.reckoner.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reckoner.platform.Emails;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.LicenceLevel;

/**
 * A line of a file of users.
 *
 * @param email null where the file says none
 * @param licence the level held from {@code licenceFrom} on; null without {@code licenceFrom} where the file says nothing of
 *     licences, null with it where it says that none is held from then on
 * @param more what files may say besides
 */
public record UserLine(
        long line, String key, String name, String email, LicenceLevel licence, Instant licenceFrom, More more) {
    /**
     * What a file says of add-ons and teams; nothing is taken away by what it does not name.
     *
     * @param teams names
     */
    public record More(List<AddOnLine> addOns, List<String> teams) {
        static final More NOTHING = new More(List.of(), List.of());
    }

    /** What a file of users looks like. */
    static final CsvLayout<UserLine> LAYOUT =
            new CsvLayout<>(List.of("user_id", "name", "email", "licence", "licence_from"), "user_id", UserLine::read);

    /** Columns that a file may have. */
    static final String ADD_ONS = "add_ons";

    static final String TEAMS = "teams";

    private static final int MORE_MAX = 4000;
    private static final int NAME_MAX = 120;
    private static final int EMAIL_MAX = 254;
    private static final int LICENCE_MAX = 40;
    private static final String NAMES =
            Arrays.stream(LicenceLevel.values()).map(Enum::name).collect(Collectors.joining(", "));

    public UserLine(long line, String key, String name, String email, LicenceLevel licence, Instant licenceFrom) {
        this(line, key, name, email, licence, licenceFrom, More.NOTHING);
    }

    private static UserLine read(CsvRow row) {
        var key = PeopleCsv.plain(row.id("user_id"));
        var name = PeopleCsv.plain(row.required("name", NAME_MAX + 1));
        if (name.length() > NAME_MAX) {
            throw new RowRefused(CsvProblem.VALUE_TOO_LONG, "name", NAME_MAX);
        }
        var email = PeopleCsv.plain(row.optional("email", EMAIL_MAX));
        if (email != null && !Emails.valid(email)) {
            throw new RowRefused(DirectoryProblem.EMAIL_MALFORMED, email);
        }
        var licence = level(row.optional("licence", LICENCE_MAX));
        var from = row.optionalInstant("licence_from");
        if (licence != null && from == null) {
            throw new RowRefused(DirectoryProblem.LICENCE_FROM_MISSING, licence);
        }
        return new UserLine(row.line(), key, name, email, licence, from, more(row));
    }

    private static More more(CsvRow row) {
        var addOns = row.has(ADD_ONS) ? row.optional(ADD_ONS, MORE_MAX) : null;
        var teams = row.has(TEAMS) ? PeopleCsv.plain(row.optional(TEAMS, MORE_MAX)) : null;
        if (addOns == null && teams == null) {
            return More.NOTHING;
        }
        return new More(
                AddOnLine.read(addOns),
                teams == null
                        ? List.of()
                        : Arrays.stream(teams.split(";"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList());
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
