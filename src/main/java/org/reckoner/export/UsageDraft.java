package org.reckoner.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.usage.DailyFigure;

/** A tenant-day's file while it is written: its users come one by one, since a large tenant has a hundred thousand. */
final class UsageDraft implements AutoCloseable {
    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180;

    private static final String HEADER = RFC_4180.format(
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
            "user_ids");

    private final ObjectDraft object;
    private final String key;
    private final BilledTenant tenant;
    private final DailyFigure figures;
    private final Writer out;
    private boolean empty = true;

    private UsageDraft(ObjectDraft object, String key, BilledTenant tenant, DailyFigure figures, Writer out) {
        this.object = object;
        this.key = key;
        this.tenant = tenant;
        this.figures = figures;
        this.out = out;
    }

    /** Begins the object with all but the users. */
    static UsageDraft begin(ObjectDraft object, String key, BilledTenant tenant, DailyFigure figures)
            throws IOException {
        var draft = new UsageDraft(
                object,
                key,
                tenant,
                figures,
                new BufferedWriter(new OutputStreamWriter(object.begin(), StandardCharsets.UTF_8)));
        try {
            draft.writeRecord();
            return draft;
        } catch (IOException e) {
            draft.close();
            throw e;
        }
    }

    private void writeRecord() throws IOException {
        out.write(HEADER);
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
        out.write(",\"");
    }

    /** Adds a user; in ascending order. The list is always quoted. */
    void add(String userId) throws IOException {
        if (!empty) {
            out.write(' ');
        }
        empty = false;
        out.write(userId.indexOf('"') < 0 ? userId : userId.replace("\"", "\"\""));
    }

    /** Ends the file. */
    UsageFile finish() throws IOException {
        out.write("\"\r\n");
        out.close();
        return UsageFile.of(this);
    }

    /** Of a draft that is not finished, what is there is left to whoever made the object. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    ObjectDraft object() {
        return object;
    }

    String key() {
        return key;
    }

    BilledTenant tenant() {
        return tenant;
    }

    DailyFigure figures() {
        return figures;
    }
}
