package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.SubscriptionType;

/** Reads and writes what a contract says once; its terms and orders have stores of their own. */
@ApplicationScoped
class ContractStore {
    private static final int CONTRACTS_MAX = 200;

    /** Behind the columns of a contract. */
    private static final int TENANT = 18;

    private static final String COLUMNS =
            "id, version, number, effective_on, zone, subscription, currency, payment_days,"
                    + " ramp_ends_on, ramp_option, term_months, renewal, ends_on, signed_at, signed_by, partner_name, follows_id";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    ReadAhead ahead;

    @Inject
    Ids ids;

    /** A contract without its parts. */
    record Head(long id, int version, ContractDetails details, Signature signature) {}

    Optional<Head> find(long id) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select " + COLUMNS + " from contract where tenant_id = ? and id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                return heads(query).stream().findFirst();
            }
        });
    }

    /** The tenant's signed contracts, in the order of their dates. */
    List<Head> signed() {
        return ahead.of("contracts", List.of(), this::signed);
    }

    private Map<Long, List<Head>> signed(TenantList tenants) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select " + COLUMNS + ", tenant_id from contract where tenant_id in "
                    + tenants.marks() + " and follows_id is not null order by effective_on limit ?")) {
                query.setInt(
                        tenants.bind(query, 1),
                        CONTRACTS_MAX * tenants.tenants().size());
                var heads = tenants.<List<Head>>each(ArrayList::new);
                for (var found = query.executeQuery(); found.next(); ) {
                    heads.get(found.getLong(TENANT)).add(head(found));
                }
                return heads;
            }
        });
    }

    /** The latest draft, or empty. */
    Optional<Long> latestDraft() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select max(id) from contract" + " where tenant_id = ? and follows_id is null")) {
                query.setLong(1, scope.required().value());
                var found = query.executeQuery();
                found.next();
                var id = found.getLong(1);
                return found.wasNull() ? Optional.<Long>empty() : Optional.of(id);
            }
        });
    }

    private static List<Head> heads(PreparedStatement query) throws SQLException {
        var heads = new ArrayList<Head>();
        for (var found = query.executeQuery(); found.next(); ) {
            heads.add(head(found));
        }
        return heads;
    }

    private static Head head(ResultSet found) throws SQLException {
        return new Head(found.getLong(1), found.getInt(2), details(found), signature(found));
    }

    private static ContractDetails details(ResultSet r) throws SQLException {
        var rampEnd = r.getObject(9, LocalDate.class);
        var ramp = rampEnd == null ? null : new ContractRamp(rampEnd, Ramp.Option.valueOf(r.getString(10)));
        return new ContractDetails(
                r.getString(3),
                r.getObject(4, LocalDate.class),
                ZoneId.of(r.getString(5)),
                new ContractBilling(
                        SubscriptionType.valueOf(r.getString(6)), Currency.getInstance(r.getString(7)), r.getInt(8)),
                ramp,
                new ContractTerm(r.getInt(11), Renewal.valueOf(r.getString(12)), r.getObject(13, LocalDate.class)));
    }

    private static Signature signature(ResultSet r) throws SQLException {
        var at = Database.instant(r.getObject(14, LocalDateTime.class));
        return at == null ? null : new Signature(at, r.getString(15), r.getString(16), r.getLong(17));
    }

    long insert(ContractDetails details, Instant now) {
        var id = ids.next();
        numbered(() -> database.call(c -> {
            try (var insert = c.prepareStatement("insert into contract (tenant_id, id, version, number, number_key,"
                    + " effective_on, zone, subscription, currency, payment_days, ramp_ends_on, ramp_option, term_months,"
                    + " renewal, ends_on, created_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, id);
                bind(insert, 3, details);
                insert.setObject(15, Database.stored(now));
                return insert.executeUpdate();
            }
        }));
        return id;
    }

    void update(long id, ContractDetails details) {
        numbered(() -> database.call(c -> {
            try (var update = c.prepareStatement("update contract set number = ?, number_key = ?, effective_on = ?,"
                    + " zone = ?, subscription = ?, currency = ?, payment_days = ?, ramp_ends_on = ?, ramp_option = ?,"
                    + " term_months = ?, renewal = ?, ends_on = ? where tenant_id = ? and id = ?")) {
                bind(update, 1, details);
                update.setLong(13, scope.required().value());
                update.setLong(14, id);
                return update.executeUpdate();
            }
        }));
    }

    private static void bind(PreparedStatement statement, int first, ContractDetails details) throws SQLException {
        var billing = details.billing();
        var ramp = details.ramp();
        statement.setString(first, details.number());
        statement.setString(first + 1, ContractDetails.keyOf(details.number()));
        statement.setObject(first + 2, details.effectiveOn());
        statement.setString(first + 3, details.zone().getId());
        statement.setString(first + 4, billing.type().name());
        statement.setString(first + 5, billing.currency().getCurrencyCode());
        statement.setInt(first + 6, billing.paymentDays());
        statement.setObject(first + 7, ramp == null ? null : ramp.endOn());
        statement.setString(first + 8, ramp == null ? null : ramp.option().name());
        statement.setInt(first + 9, details.term().months());
        statement.setString(first + 10, details.term().renewal().name());
        statement.setObject(first + 11, details.term().endOn());
    }

    private static <T> T numbered(Supplier<T> write) {
        return Database.unique(() -> RuleViolation.of("number", ContractProblem.NUMBER_TAKEN), write);
    }

    /**
     * Says that something of the contract changes, and holds its row until the transaction ends.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE} where it is no longer of the version that was seen
     */
    void touch(long id, int seenVersion) {
        int touched = database.call(c -> {
            try (var update = c.prepareStatement(
                    "update contract set version = version + 1" + " where tenant_id = ? and id = ? and version = ?")) {
                update.setLong(1, scope.required().value());
                update.setLong(2, id);
                update.setInt(3, seenVersion);
                return update.executeUpdate();
            }
        });
        if (touched != 1) {
            throw new RuleViolation(find(id).isEmpty() ? PlatformProblem.NOT_FOUND : PlatformProblem.STALE);
        }
    }

    /**
     * Puts a contract behind the one before it.
     *
     * @throws RuleViolation {@link ContractProblem#SIGNED_MEANWHILE} where another one has that place
     */
    void sign(long id, Signature signature) {
        try {
            database.call(c -> {
                try (var update = c.prepareStatement("update contract set follows_id = ?, signed_at = ?, signed_by = ?,"
                        + " partner_name = ? where tenant_id = ? and id = ?")) {
                    update.setLong(1, signature.followsId());
                    update.setObject(2, Database.stored(signature.at()));
                    update.setString(3, signature.by());
                    update.setString(4, signature.partner());
                    update.setLong(5, scope.required().value());
                    update.setLong(6, id);
                    return update.executeUpdate();
                }
            });
        } catch (RuntimeException e) {
            throw Database.isConstraintViolation(e) ? new RuleViolation(ContractProblem.SIGNED_MEANWHILE) : e;
        }
    }

    void delete(long id) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from contract where tenant_id = ? and id = ?")) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, id);
                return delete.executeUpdate();
            }
        });
    }
}
