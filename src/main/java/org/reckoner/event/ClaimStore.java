package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;

/** Who does which item. Claimed by a conditional update of the lease, which every MySQL-compatible database has. */
@ApplicationScoped
class ClaimStore implements Leased {
    private static final int CANDIDATES = 40;

    private static final String FINISH = "update work_item set state = ?, outcome = ?, finished_at = ?,"
            + " done_by = lease_owner, lease_owner = null, lease_until = null"
            + " where id = ? and lease_owner = ? and attempts = ? and state = 'RUNNING'";

    @Inject
    Database database;

    /** Takes the leases of some items that wait or whose node was lost; another node that tries the same gets none of them. */
    List<Claim> claim(String node, int limit, Instant now, Instant until) {
        return database.call(c -> {
            var claims = new ArrayList<Claim>();
            var candidates = candidates(c, Math.max(CANDIDATES, 2 * limit), now);
            for (var asked = 0; asked < candidates.size() && claims.size() < limit; ) {
                var next = candidates.subList(asked, Math.min(candidates.size(), asked + limit - claims.size()));
                var taken = take(c, next, node, now, until);
                for (var i = 0; i < taken.length; i++) {
                    if (taken[i] == 1) {
                        claims.add(next.get(i));
                    }
                }
                asked += next.size();
            }
            return claims;
        });
    }

    private static List<Claim> candidates(Connection c, int limit, Instant now) throws SQLException {
        var found = new ArrayList<Claim>();
        var columns = "select id, process_key, tenant_id, report_on, attempts from work_item";
        // in the indexes' own order, state and all: H2 sorts all that waits otherwise
        var waiting = columns
                + " where state = 'WAITING' and next_attempt_at <= ? order by state, next_attempt_at, id limit ?";
        var lost = columns + " where state = 'RUNNING' and lease_until < ? order by state, lease_until limit ?";
        for (var sql : List.of(lost, waiting)) {
            try (var query = c.prepareStatement(sql)) {
                query.setObject(1, Database.stored(now));
                query.setInt(2, limit);
                for (var row = query.executeQuery(); row.next(); ) {
                    var unit = new WorkUnit(new TenantId(row.getLong(3)), row.getObject(4, LocalDate.class));
                    found.add(new Claim(row.getLong(1), ProcessKey.valueOf(row.getString(2)), unit, row.getInt(5) + 1));
                }
            }
        }
        return found;
    }

    /** All at once: the database says of each whether it was this node that got it. */
    private static int[] take(Connection c, List<Claim> claims, String node, Instant now, Instant until)
            throws SQLException {
        try (var update = c.prepareStatement("update work_item set state = 'RUNNING', attempts = ?, lease_owner = ?,"
                + " lease_until = ? where id = ? and attempts = ?"
                + " and (state = 'WAITING' or (state = 'RUNNING' and lease_until < ?))")) {
            for (var claim : claims) {
                update.setInt(1, claim.attempt());
                update.setString(2, node);
                update.setObject(3, Database.stored(until));
                update.setLong(4, claim.itemId());
                update.setInt(5, claim.attempt() - 1);
                update.setObject(6, Database.stored(now));
                update.addBatch();
            }
            return update.executeBatch();
        }
    }

    /** Gives up what was begun so often and never ended: it may be what its servers died of. */
    void parkLost(int attempts, OutcomeText text, Instant now) {
        update(
                "update work_item set state = 'PARKED', outcome = ?, finished_at = ?, done_by = lease_owner,"
                        + " lease_owner = null, lease_until = null"
                        + " where state = 'RUNNING' and lease_until < ? and attempts >= ?",
                text.stored(),
                Database.stored(now),
                Database.stored(now),
                attempts);
    }

    /** Keeps what a living node works on from being taken for lost. */
    void renew(String node, Collection<Claim> claims, Instant until) {
        database.call(c -> {
            try (var update = c.prepareStatement("update work_item set lease_until = ?"
                    + " where id = ? and lease_owner = ? and attempts = ? and state = 'RUNNING'")) {
                for (var claim : claims) {
                    update.setObject(1, Database.stored(until));
                    update.setLong(2, claim.itemId());
                    update.setString(3, node);
                    update.setInt(4, claim.attempt());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** Gives back what was claimed but not begun, uncounted, when a node is shut down. */
    void release(Claim claim, String node) {
        update(
                "update work_item set state = 'WAITING', attempts = attempts - 1, lease_owner = null, lease_until = null"
                        + " where id = ? and lease_owner = ? and attempts = ? and state = 'RUNNING'",
                claim.itemId(),
                node,
                claim.attempt());
    }

    /** What was begun and not ended does not count as an attempt either. */
    @Override
    public String giveBack() {
        return "update work_item set state = 'WAITING', attempts = attempts - 1, lease_owner = null, lease_until = null"
                + " where state = 'RUNNING' and lease_owner = ?";
    }

    /** Records how attempts ended well, of each item that is still its attempt's. */
    void finish(Map<Claim, Outcome> done, String node, Instant now) {
        database.call(c -> {
            try (var update = c.prepareStatement(FINISH)) {
                for (var each : done.entrySet()) {
                    var outcome = each.getValue();
                    var state = outcome.changed() ? ItemState.DONE : ItemState.UNCHANGED;
                    var text = new OutcomeText(outcome.key(), outcome.arguments());
                    bindFinish(update, each.getKey(), node, state, text, now);
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** Records that an attempt was the last, if the item is still this attempt's. */
    void park(Claim claim, String node, OutcomeText text, Instant now) {
        database.call(c -> {
            try (var update = c.prepareStatement(FINISH)) {
                bindFinish(update, claim, node, ItemState.PARKED, text, now);
                return update.executeUpdate();
            }
        });
    }

    private static void bindFinish(
            PreparedStatement update, Claim claim, String node, ItemState state, OutcomeText text, Instant now)
            throws SQLException {
        update.setString(1, state.name());
        update.setString(2, text.stored());
        update.setString(3, Database.stored(now));
        update.setLong(4, claim.itemId());
        update.setString(5, node);
        update.setInt(6, claim.attempt());
    }

    /** Records a failed attempt that will be tried again. */
    void postpone(Claim claim, String node, OutcomeText text, Instant nextAttempt) {
        update(
                "update work_item set state = 'WAITING', outcome = ?, next_attempt_at = ?, lease_owner = null,"
                        + " lease_until = null where id = ? and lease_owner = ? and attempts = ? and state = 'RUNNING'",
                text.stored(),
                Database.stored(nextAttempt),
                claim.itemId(),
                node,
                claim.attempt());
    }

    private int update(String sql, Object... values) {
        return database.call(c -> {
            try (var statement = c.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
