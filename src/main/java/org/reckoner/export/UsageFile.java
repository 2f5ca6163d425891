package org.reckoner.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.usage.DailyFigure;

/**
 * A tenant-day's object before it is stored: a CSV file of a header and one record. The same input gives the same bytes: no
 * time of writing, no order but that of the user ids.
 *
 * @param path a temporary file of the exporting node
 */
record UsageFile(Path path, String key, ObjectFacts facts, LocalDate reportOn, String instanceId, DailyFigure figures) {
    static final String CONTENT_TYPE = "text/csv; charset=utf-8";

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180;

    private static final String[] HEADER = {
        "report_date",
        "tenant_name",
        "external_id",
        "source_id",
        "tier1_account_id",
        "tier2_account_id",
        "tier3_account_id",
        "instance_id",
        "zone",
        "max_users",
        "peak_users",
        "peak_at",
        "user_ids"
    };

    /** The key of a tenant-day below the prefix. */
    static String keyOf(LocalDate date, String instanceId) {
        return "date=" + date + "/tenant=" + instanceId + "/usage.csv";
    }

    /**
     * Writes the file.
     *
     * @param userIds in ascending order, one by one
     */
    static UsageFile write(Path path, String key, BilledTenant tenant, DailyFigure figures, UserIds userIds)
            throws IOException {
        try (var out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            out.write(RFC_4180.format((Object[]) HEADER));
            out.write("\r\n");
            out.write(RFC_4180.format(
                    figures.reportOn(),
                    tenant.name(),
                    tenant.identifiers().externalId(),
                    tenant.identifiers().sourceId(),
                    tenant.identifiers().tier1(),
                    tenant.identifiers().tier2(),
                    tenant.identifiers().tier3(),
                    tenant.instanceId(),
                    figures.zone(),
                    figures.maxUsers(),
                    figures.peakUsers(),
                    figures.peakAt()));
            writeUsers(out, userIds);
        }
        return new UsageFile(
                path, key, ObjectFacts.of(path, CONTENT_TYPE), figures.reportOn(), tenant.instanceId(), figures);
    }

    /** Tells ids as they are read: a day of a large tenant has a hundred thousand. */
    @FunctionalInterface
    interface UserIds {
        void forEach(Consumer<String> each);
    }

    /** Always quoted. */
    private static void writeUsers(BufferedWriter out, UserIds userIds) throws IOException {
        out.write(",");
        var first = new boolean[] {true};
        try {
            userIds.forEach(id -> {
                write(out, first[0] ? "\"" : " ");
                write(out, id.replace("\"", "\"\""));
                first[0] = false;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write(first[0] ? "\"\"\r\n" : "\"\r\n");
    }

    private static void write(BufferedWriter out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
