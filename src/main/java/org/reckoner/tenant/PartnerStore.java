package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.SqlPatterns;

/** Partners, and which landlord is whose. */
@ApplicationScoped
class PartnerStore {
    private static final int NAMES_MAX = 1000;

    private static final String ROWS = "select p.id, p.name, p.contact, p.contact_email,"
            + " (select count(*) from tenant t where t.partner_id = p.id),"
            + " (select count(*) from partner_landlord l where l.partner_id = p.id) from partner p"
            + " where p.name_key like ? escape '!'";

    @Inject
    Database database;

    Optional<Partner> find(long id) {
        return Optional.ofNullable(database.em().find(Partner.class, id));
    }

    /** The partner of that name, or null for none. */
    Partner named(String name) {
        return name == null
                ? null
                : byName(name).orElseThrow(() -> RuleViolation.of("partner", TenantProblem.PARTNER_UNKNOWN));
    }

    private Optional<Partner> byName(String name) {
        return database.em()
                .createQuery("select p from Partner p where p.nameKey = :key", Partner.class)
                .setParameter("key", Tenant.keyOf(name))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void refuseTaken(String name, long butNot) {
        if (byName(name).filter(other -> other.id() != butNot).isPresent()) {
            throw RuleViolation.of("partnerName", TenantProblem.PARTNER_NAME_TAKEN, name);
        }
    }

    void add(Partner partner) {
        database.em().persist(partner);
        flush();
    }

    void remove(Partner partner) {
        database.em().remove(partner);
        flush();
    }

    /** Writes now: what somebody else took, or hung on it, in this very moment is refused here and not at the commit. */
    void flush() {
        try {
            database.em().flush();
        } catch (PersistenceException e) {
            throw Database.isConstraintViolation(e) ? new RuleViolation(PlatformProblem.STALE) : e;
        }
    }

    List<PartnerName> names() {
        return database.em()
                .createQuery(
                        "select new org.reckoner.tenant.PartnerName(p.id, p.name) from Partner p order by p.nameKey",
                        PartnerName.class)
                .setMaxResults(NAMES_MAX)
                .getResultList();
    }

    Page<PartnerRow> page(String text, Window window) {
        var pattern = "%" + SqlPatterns.escaped(text) + "%";
        return database.call(c -> {
            var rows = new ArrayList<PartnerRow>();
            try (var query = c.prepareStatement(ROWS + " order by p.name_key, p.id limit ? offset ?")) {
                query.setString(1, pattern);
                query.setInt(2, Math.min(window.size(), Page.MAX_SIZE));
                query.setInt(3, window.first());
                for (var found = query.executeQuery(); found.next(); ) {
                    rows.add(row(found));
                }
            }
            try (var count = c.prepareStatement("select count(*) from partner p where p.name_key like ? escape '!'")) {
                count.setString(1, pattern);
                var result = count.executeQuery();
                result.next();
                return new Page<>(rows, result.getInt(1));
            }
        });
    }

    private static PartnerRow row(ResultSet r) throws SQLException {
        return new PartnerRow(r.getLong(1), r.getString(2), r.getString(3), r.getString(4), r.getInt(5), r.getInt(6));
    }

    int tenantsOf(long partnerId) {
        return database.call(c -> {
            try (var count = c.prepareStatement("select count(*) from tenant where partner_id = ?")) {
                count.setLong(1, partnerId);
                var result = count.executeQuery();
                result.next();
                return result.getInt(1);
            }
        });
    }

    /** The accounts of a partner's landlords. */
    List<Long> landlordsOf(long partnerId) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select account_id from partner_landlord where partner_id = ? order by account_id limit ?")) {
                query.setLong(1, partnerId);
                query.setInt(2, NAMES_MAX);
                var found = new ArrayList<Long>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(rows.getLong(1));
                }
                return found;
            }
        });
    }

    void join(long partnerId, long accountId) {
        change("insert into partner_landlord (partner_id, account_id) values (?, ?)", partnerId, accountId);
    }

    /** @return whether this made a difference */
    boolean leave(long partnerId, long accountId) {
        return change("delete from partner_landlord where partner_id = ? and account_id = ?", partnerId, accountId);
    }

    private boolean change(String sql, long partnerId, long accountId) {
        return database.call(c -> {
            try (var statement = c.prepareStatement(sql)) {
                statement.setLong(1, partnerId);
                statement.setLong(2, accountId);
                return statement.executeUpdate() == 1;
            }
        });
    }
}
