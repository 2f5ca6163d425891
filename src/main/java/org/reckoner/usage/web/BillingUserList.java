package org.reckoner.usage.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.usage.DayUser;

/**
 * A date's users, written step by step.
 *
 * @param after the next users after a key; none after the last
 */
record BillingUserList(Function<String, List<DayUser>> after) {
    /** One row for each user. */
    void writeCsv(Path file, Object... header) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            var csv = new PeopleCsv(out);
            csv.row(header);
            each(user -> csv.row(user.key(), user.name(), user.email()));
        }
    }

    /** The ids with commas between them. */
    void writeIds(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            var separator = new String[] {""};
            each(user -> {
                out.write(separator[0]);
                out.write(user.key());
                separator[0] = ",";
            });
        }
    }

    private interface Visitor {
        void visit(DayUser user) throws IOException;
    }

    private void each(Visitor visitor) throws IOException {
        var step = after.apply("");
        while (!step.isEmpty()) {
            for (var user : step) {
                visitor.visit(user);
            }
            step = after.apply(step.get(step.size() - 1).key());
        }
    }
}
