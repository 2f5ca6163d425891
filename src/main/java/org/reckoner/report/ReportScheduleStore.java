package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.event.Frequency;
import org.reckoner.event.Schedule;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** A tenant's schedules of reports. */
@ApplicationScoped
class ReportScheduleStore {
    private static final String COLUMNS = "select id, kind, format, unit_id, frequency, at_time, zone, recipients,"
            + " language, made_by, next_due_at, done_until, (select b.name from billing_unit b where"
            + " b.tenant_id = report_schedule.tenant_id and b.id = report_schedule.unit_id)"
            + " from report_schedule where tenant_id = ? and family = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    void add(ReportSchedule made) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into report_schedule (tenant_id, id, family, kind, format,"
                    + " unit_id, frequency, at_time, zone, recipients, language, made_by, next_due_at, done_until)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, made.id());
                insert.setString(3, made.kind().family().name());
                insert.setString(4, made.kind().name());
                insert.setString(5, made.format().name());
                insert.setObject(6, made.unitId());
                insert.setString(7, made.schedule().frequency().name());
                insert.setString(8, made.schedule().at().toString());
                insert.setString(9, made.schedule().zone().getId());
                insert.setString(10, String.join(" ", made.recipients()));
                insert.setString(11, made.language().toLanguageTag());
                insert.setString(12, made.madeBy());
                insert.setObject(13, Database.stored(made.nextDueAt()));
                insert.setObject(14, made.doneUntil());
                return insert.executeUpdate();
            }
        });
    }

    /** The oldest first. */
    List<ReportSchedule> all(ReportFamily family) {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + " order by id")) {
                query.setLong(1, scope.required().value());
                query.setString(2, family.name());
                return rows(query.executeQuery());
            }
        });
    }

    /** Those whose time has come. */
    List<ReportSchedule> due(ReportFamily family, Instant now) {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + " and next_due_at <= ? order by id")) {
                query.setLong(1, scope.required().value());
                query.setString(2, family.name());
                query.setObject(3, Database.stored(now));
                return rows(query.executeQuery());
            }
        });
    }

    /** @return whether it was still as it was seen: another node may have been faster */
    boolean advance(ReportSchedule seen, Instant nextDueAt, LocalDate doneUntil) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update report_schedule set next_due_at = ?, done_until = ?"
                    + " where tenant_id = ? and id = ? and next_due_at = ?")) {
                update.setObject(1, Database.stored(nextDueAt));
                update.setObject(2, doneUntil);
                update.setLong(3, scope.required().value());
                update.setLong(4, seen.id());
                update.setObject(5, Database.stored(seen.nextDueAt()));
                return update.executeUpdate() == 1;
            }
        });
    }

    /** @return whether there was one */
    boolean delete(ReportFamily family, long id) {
        return database.call(c -> {
            try (var delete =
                    c.prepareStatement("delete from report_schedule where tenant_id = ? and family = ? and id = ?")) {
                delete.setLong(1, scope.required().value());
                delete.setString(2, family.name());
                delete.setLong(3, id);
                return delete.executeUpdate() == 1;
            }
        });
    }

    private static List<ReportSchedule> rows(ResultSet row) throws SQLException {
        var found = new ArrayList<ReportSchedule>();
        while (row.next()) {
            var schedule = new Schedule(
                    Frequency.valueOf(row.getString(5)),
                    LocalTime.parse(row.getString(6)),
                    ZoneId.of(row.getString(7)));
            found.add(new ReportSchedule(
                    row.getLong(1),
                    ReportKind.valueOf(row.getString(2)),
                    ReportFormat.valueOf(row.getString(3)),
                    row.getObject(4, Long.class),
                    schedule,
                    ReportWorkStore.addresses(row.getString(8)),
                    Locale.forLanguageTag(row.getString(9)),
                    row.getString(10),
                    Database.instant(row.getObject(11, LocalDateTime.class)),
                    row.getObject(12, LocalDate.class),
                    row.getString(13)));
        }
        return found;
    }
}
