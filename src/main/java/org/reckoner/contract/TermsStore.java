package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;

/** Reads and writes contracts' terms. Those that were agreed are only read. */
@ApplicationScoped
class TermsStore {
    private static final int TERMS_MAX = 500;
    private static final String ROWS = "select id, from_on, revision, note, agreed_at, agreed_by, licence_model,"
            + " peak_rule, threshold_seconds, rate_deck, tenant_id, contract_id from contract_terms where tenant_id in ";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    ReadAhead ahead;

    @Inject
    Ids ids;

    @Inject
    TermsPartStore parts;

    /** All terms of a contract, open ones among them, by date and revision. */
    List<AgreedTerms> of(long contractId) {
        return ahead.of("terms", List.of(), this::of).getOrDefault(contractId, List.of());
    }

    /** Those of all contracts, by contract. */
    private Map<Long, Map<Long, List<AgreedTerms>>> of(TenantList tenants) {
        return database.call(c -> {
            var products = parts.products(c, tenants);
            var fees = parts.fees(c, tenants);
            try (var query = c.prepareStatement(ROWS + tenants.marks() + " order by from_on, revision limit ?")) {
                query.setInt(
                        tenants.bind(query, 1), TERMS_MAX * tenants.tenants().size());
                var all = tenants.<Map<Long, List<AgreedTerms>>>each(HashMap::new);
                for (var found = query.executeQuery(); found.next(); ) {
                    var tenant = found.getLong(11);
                    var key = new TermsPartStore.Key(tenant, found.getLong(1));
                    var details = new TermsDetails(
                            counting(found),
                            found.getString(10),
                            products.getOrDefault(key, List.of()),
                            fees.getOrDefault(key, List.of()));
                    all.get(tenant)
                            .computeIfAbsent(found.getLong(12), contract -> new ArrayList<>())
                            .add(terms(found, details));
                }
                return all;
            }
        });
    }

    private static ContractCounting counting(ResultSet r) throws SQLException {
        return new ContractCounting(
                LicenceModel.valueOf(r.getString(7)),
                PeakRule.valueOf(r.getString(8)),
                Duration.ofSeconds(r.getInt(9)));
    }

    private static AgreedTerms terms(ResultSet r, TermsDetails details) throws SQLException {
        return new AgreedTerms(
                r.getLong(1),
                r.getObject(2, LocalDate.class),
                r.getInt(3),
                r.getString(4),
                Database.instant(r.getObject(5, LocalDateTime.class)),
                r.getString(6),
                details);
    }

    /**
     * Opens terms.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE} where somebody else has just opened some
     */
    void open(long contractId, LocalDate fromOn, int revision, TermsDetails details) {
        var id = ids.next();
        try {
            database.call(c -> {
                try (var insert = c.prepareStatement("insert into contract_terms (tenant_id, id, contract_id, from_on,"
                        + " revision, open_slot, licence_model, peak_rule, threshold_seconds, rate_deck)"
                        + " values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)")) {
                    insert.setLong(1, scope.required().value());
                    insert.setLong(2, id);
                    insert.setLong(3, contractId);
                    insert.setObject(4, fromOn);
                    insert.setInt(5, revision);
                    bind(insert, 6, details);
                    insert.executeUpdate();
                }
                parts.insert(c, id, details);
                return null;
            });
        } catch (RuntimeException e) {
            throw Database.isConstraintViolation(e) ? new RuleViolation(PlatformProblem.STALE) : e;
        }
    }

    /** Writes what open terms say now. */
    void write(AgreedTerms open, TermsDetails details) {
        change(open.id(), c -> {
            try (var update = c.prepareStatement("update contract_terms set licence_model = ?, peak_rule = ?,"
                    + " threshold_seconds = ?, rate_deck = ? where tenant_id = ? and id = ? and open_slot = 1")) {
                bind(update, 1, details);
                update.setLong(5, scope.required().value());
                update.setLong(6, open.id());
                var written = update.executeUpdate();
                parts.delete(c, open.id());
                parts.insert(c, open.id(), details);
                return written;
            }
        });
    }

    /** A draft's first terms begin with it, wherever its effective date goes. */
    void move(AgreedTerms open, LocalDate fromOn) {
        change(open.id(), c -> {
            try (var update = c.prepareStatement(
                    "update contract_terms set from_on = ? where tenant_id = ? and id = ? and open_slot = 1")) {
                update.setObject(1, fromOn);
                update.setLong(2, scope.required().value());
                update.setLong(3, open.id());
                return update.executeUpdate();
            }
        });
    }

    /** From now on they are only read. */
    void agree(AgreedTerms open, Instant now, String by, String note) {
        change(open.id(), c -> {
            try (var update = c.prepareStatement("update contract_terms set open_slot = null, agreed_at = ?,"
                    + " agreed_by = ?, note = ? where tenant_id = ? and id = ? and open_slot = 1")) {
                update.setObject(1, Database.stored(now));
                update.setString(2, by);
                update.setString(3, note);
                update.setLong(4, scope.required().value());
                update.setLong(5, open.id());
                return update.executeUpdate();
            }
        });
    }

    void delete(AgreedTerms open) {
        change(open.id(), c -> {
            parts.delete(c, open.id());
            try (var delete =
                    c.prepareStatement("delete from contract_terms where tenant_id = ? and id = ? and open_slot = 1")) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, open.id());
                return delete.executeUpdate();
            }
        });
    }

    /** Open terms are held by their contract's row, so that one of them is there to be changed. */
    private void change(long id, Database.Work<Integer> work) {
        if (database.call(work) != 1) {
            throw new IllegalStateException("the terms " + id + " are not open");
        }
    }

    private static void bind(PreparedStatement statement, int first, TermsDetails details) throws SQLException {
        var counting = details.counting();
        statement.setString(first, counting.model().name());
        statement.setString(first + 1, counting.peakRule().name());
        statement.setInt(first + 2, Math.toIntExact(counting.threshold().toSeconds()));
        statement.setString(first + 3, details.rateDeck());
    }
}
