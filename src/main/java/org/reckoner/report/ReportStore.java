package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantScope;

/** Reports as their owners see and order them, by plain JDBC. */
@ApplicationScoped
class ReportStore {
    private static final String VIEW = "select r.id, r.kind, r.format, r.from_on, r.until_on, u.name, r.state,"
            + " r.steps_done, r.steps_all, r.row_count, r.size_bytes, r.failure, r.asked_by, r.asked_at, r.schedule_id,"
            + " r.with_money from report r left join billing_unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id"
            + " where r.tenant_id = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A report that is to be made. */
    record Ordered(
            long id,
            ReportOrder order,
            Locale language,
            boolean withMoney,
            String askedBy,
            Long askerId,
            Instant at,
            Long scheduleId,
            String occasion,
            List<String> recipients) {}

    void add(Ordered report) {
        var order = report.order();
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into report (tenant_id, id, family, kind, format, from_on,"
                    + " until_on, contract_id, unit_id, language, with_money, asked_by, asker_id, asked_at, schedule_id,"
                    + " occasion, recipients, state, steps_done, steps_all, row_count, size_bytes, attempts, file_version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, 0, 0, 0, 0, 0)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, report.id());
                insert.setString(3, order.kind().family().name());
                insert.setString(4, order.kind().name());
                insert.setString(5, order.format().name());
                insert.setObject(6, order.dates().from());
                insert.setObject(7, order.dates().until());
                insert.setObject(8, order.contractId());
                insert.setObject(9, order.unitId());
                insert.setString(10, report.language().toLanguageTag());
                insert.setBoolean(11, report.withMoney());
                insert.setString(12, report.askedBy());
                insert.setObject(13, report.askerId());
                insert.setObject(14, Database.stored(report.at()));
                insert.setObject(15, report.scheduleId());
                insert.setString(16, report.occasion());
                insert.setString(17, String.join(" ", report.recipients()));
                return insert.executeUpdate();
            }
        });
    }

    /** How many of a tenant's are still to come. */
    int open() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select count(*) from report where tenant_id = ? and state in ('WAITING', 'RUNNING')")) {
                query.setLong(1, scope.required().value());
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** The newest first; those with money only for who sees any. */
    Page<ReportRow> page(ReportFamily family, boolean seesMoney, int first, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement(VIEW + " and r.family = ? and (r.with_money = false or ?)"
                            + " order by r.id desc limit ? offset ?");
                    var count = c.prepareStatement("select count(*) from report where tenant_id = ? and family = ?"
                            + " and (with_money = false or ?)")) {
                query.setLong(1, scope.required().value());
                query.setString(2, family.name());
                query.setBoolean(3, seesMoney);
                query.setInt(4, Math.min(size, Page.MAX_SIZE));
                query.setInt(5, first);
                count.setLong(1, scope.required().value());
                count.setString(2, family.name());
                count.setBoolean(3, seesMoney);
                var found = new ArrayList<ReportRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row(row));
                }
                var total = count.executeQuery();
                total.next();
                return new Page<>(found, total.getInt(1));
            }
        });
    }

    Optional<ReportRow> find(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement(VIEW + " and r.id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        });
    }

    /** The file of a report that is made. */
    Optional<ReportFile> file(ReportRow of) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select file_version from report where tenant_id = ? and id = ? and state = 'DONE'")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, of.id());
                var row = query.executeQuery();
                if (!row.next()) {
                    return Optional.empty();
                }
                var name = of.kind().fileName() + "-" + of.from() + "-" + of.lastDay() + "."
                        + of.format().ending();
                return Optional.of(new ReportFile(
                        of.id(),
                        row.getInt(1),
                        name,
                        of.format().mediaType(),
                        of.progress().bytes()));
            }
        });
    }

    /** @return whether it was still to come */
    boolean cancel(long id, Instant now) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update report set state = 'CANCELLED', finished_at = ?,"
                    + " lease_owner = null, lease_until = null where tenant_id = ? and id = ?"
                    + " and state in ('WAITING', 'RUNNING')")) {
                update.setObject(1, Database.stored(now));
                update.setLong(2, scope.required().value());
                update.setLong(3, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Forgets a report that nothing is done for any more; its pieces are gone before. */
    void delete(long id) {
        database.call(c -> {
            try (var delete = c.prepareStatement(
                    "delete from report where tenant_id = ? and id = ?" + " and state not in ('WAITING', 'RUNNING')")) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, id);
                return delete.executeUpdate();
            }
        });
    }

    /** Some that were done with before a moment. */
    List<Long> doneBefore(Instant moment, int atMost) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select id from report where tenant_id = ? and state not in ('WAITING', 'RUNNING')"
                            + " and finished_at < ? order by id limit ?")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, Database.stored(moment));
                query.setInt(3, atMost);
                var found = new ArrayList<Long>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getLong(1));
                }
                return found;
            }
        });
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        var failure = row.getString(12);
        return new ReportRow(
                row.getLong(1),
                ReportKind.valueOf(row.getString(2)),
                ReportFormat.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                ReportState.valueOf(row.getString(7)),
                new ReportRow.Progress(row.getInt(8), row.getInt(9), row.getLong(10), row.getLong(11)),
                failure == null ? null : List.of(failure.split("\n", -1)),
                row.getString(13),
                Database.instant(row.getObject(14, LocalDateTime.class)),
                row.getObject(15) != null,
                row.getBoolean(16));
    }
}
