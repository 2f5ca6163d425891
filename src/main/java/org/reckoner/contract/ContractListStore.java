package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlPatterns;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.tenant.TenantCondition;
import org.reckoner.tenant.Window;

/** The list over all tenants, narrowed by the tenant feature's condition to what the caller may see. */
@ApplicationScoped
class ContractListStore {
    private static final Map<String, String> SORT_COLUMNS = Map.of(
            "tenant", "t.name_key",
            "number", "k.number_key",
            "effectiveOn", "k.effective_on",
            "endOn", "k.ends_on",
            "type", "k.subscription");

    private static final String FROM = " from tenant t left join contract k on k.tenant_id = t.id";

    private static final String MODEL = "(select v.licence_model from contract_terms v where v.tenant_id = k.tenant_id"
            + " and v.contract_id = k.id and (v.open_slot is null or k.signed_at is null)"
            + " and v.from_on <= greatest(?, k.effective_on) order by v.from_on desc, v.revision desc limit 1)";

    @Inject
    Database database;

    Page<ContractRow> page(TenantCondition visible, ContractSearch search, Window window, LocalDate today) {
        var where = visible.sql() + (visible.sql().isEmpty() ? " where " : " and ") + wanted(search);
        var column = SORT_COLUMNS.getOrDefault(Objects.toString(window.sortKey(), ""), "t.name_key");
        var order = " order by " + column + (window.descending() ? " desc" : "") + ", t.id, k.effective_on, k.id";
        return database.call(c -> {
            try (var query = c.prepareStatement(
                            "select t.id, t.name, k.id, k.number, k.signed_at is not null, k.ends_on,"
                                    + " k.subscription, k.effective_on, k.currency, " + MODEL + FROM + where + order
                                    + " limit ? offset ?");
                    var count = c.prepareStatement("select count(*)" + FROM + where)) {
                query.setObject(1, today);
                var next = bind(query, visible.bind(query, 2), search, today);
                query.setInt(next, Math.min(window.size(), Page.MAX_SIZE));
                query.setInt(next + 1, window.first());
                bind(count, visible.bind(count, 1), search, today);
                var rows = rows(query.executeQuery(), today);
                var total = count.executeQuery();
                total.next();
                return new Page<>(rows, total.getInt(1));
            }
        });
    }

    /** The model in a tenant's contract that is in force on a date. */
    Optional<LicenceModel> model(TenantId tenant, LocalDate date) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select v.licence_model from contract k join contract_terms v"
                    + " on v.tenant_id = k.tenant_id and v.contract_id = k.id where k.tenant_id = ?"
                    + " and k.follows_id is not null and k.effective_on <= ? and (k.ends_on is null or k.ends_on > ?)"
                    + " and v.open_slot is null and v.from_on <= ? order by v.from_on desc, v.revision desc limit 1")) {
                query.setLong(1, tenant.value());
                for (var parameter = 2; parameter <= 4; parameter++) {
                    query.setObject(parameter, date);
                }
                var found = query.executeQuery();
                return found.next() ? Optional.of(LicenceModel.valueOf(found.getString(1))) : Optional.empty();
            }
        });
    }

    private static String wanted(ContractSearch search) {
        var state = search.without() ? "k.id is null" : "k.id is not null" + ofState(search.state());
        return isBlank(search.text())
                ? state
                : state + " and (t.search_text like ? escape '!' or k.number_key like ? escape '!')";
    }

    private static String ofState(ContractState state) {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case DRAFT -> " and k.signed_at is null";
            case ACTIVE -> " and k.signed_at is not null and (k.ends_on is null or k.ends_on > ?)";
            case ENDED -> " and k.signed_at is not null and k.ends_on <= ?";
        };
    }

    private static int bind(PreparedStatement statement, int first, ContractSearch search, LocalDate today)
            throws SQLException {
        var next = first;
        if (!search.without() && search.state() != null && search.state() != ContractState.DRAFT) {
            statement.setObject(next++, today);
        }
        if (!isBlank(search.text())) {
            var pattern = "%" + SqlPatterns.escaped(search.text()) + "%";
            statement.setString(next++, pattern);
            statement.setString(next++, pattern);
        }
        return next;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static List<ContractRow> rows(ResultSet r, LocalDate today) throws SQLException {
        var rows = new ArrayList<ContractRow>();
        while (r.next()) {
            var isThere = r.getLong(3) != 0;
            var endOn = r.getObject(6, LocalDate.class);
            rows.add(new ContractRow(
                    r.getLong(1),
                    r.getString(2),
                    r.getLong(3),
                    r.getString(4),
                    isThere ? state(r.getBoolean(5), endOn, today) : null,
                    isThere ? SubscriptionType.valueOf(r.getString(7)) : null,
                    isThere ? LicenceModel.valueOf(r.getString(10)) : null,
                    r.getObject(8, LocalDate.class),
                    endOn,
                    r.getString(9)));
        }
        return rows;
    }

    private static ContractState state(boolean isSigned, LocalDate endOn, LocalDate today) {
        if (!isSigned) {
            return ContractState.DRAFT;
        }
        return endOn == null || today.isBefore(endOn) ? ContractState.ACTIVE : ContractState.ENDED;
    }
}
