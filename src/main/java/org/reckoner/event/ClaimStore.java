package org.reckoner.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantId;

/** Who does which item. Claimed by a conditional update of the lease, which every MySQL-compatible database has. */
@ApplicationScoped
class ClaimStore implements Leased {
    private static final int CANDIDATES = 40;

    private static final String MINE = " and lease_owner = ? and attempts = ? and state = 'RUNNING'";

    @Inject
    Database database;

    /** What is taken, or ended, together, is told to the database by one statement: one for each costs it more than the rows do. */
    private record Attempt(ItemState state, int number) {}

    private record Lease(String node, Instant now, Instant until) {}

    /** Takes the leases of some items that wait or whose node was lost; another node that tries the same gets none of them. */
    List<Claim> claim(String node, int limit, Instant now, Instant until) {
        return database.call(c -> {
            var claims = new ArrayList<Claim>();
            var candidates = candidates(c, Math.max(CANDIDATES, 2 * limit), now);
            for (var asked = 0; asked < candidates.size() && claims.size() < limit; ) {
                var next = candidates.subList(asked, Math.min(candidates.size(), asked + limit - claims.size()));
                take(c, next, new Lease(node, now, until), claims);
                asked += next.size();
            }
            return claims;
        });
    }

    private static List<Claim> candidates(Connection c, int limit, Instant now) throws SQLException {
        var found = new ArrayList<Claim>();
        var columns = "select id, process_key, tenant_id, report_on, attempts from work_item";
        // in the index's own order, state and all: H2 sorts all that waits otherwise
        var order = " order by state, next_attempt_at, id limit ?";
        var waiting = columns + " where state = 'WAITING' and next_attempt_at <= ?" + order;
        var lost = columns + " where state = 'RUNNING' and lease_until < ?" + order;
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

    private static void take(Connection c, List<Claim> candidates, Lease lease, List<Claim> claims)
            throws SQLException {
        var byAttempt = candidates.stream().collect(groupingBy(Claim::attempt, TreeMap::new, toList()));
        for (var group : byAttempt.entrySet()) {
            var taken = lease(c, group.getKey(), group.getValue(), lease);
            if (taken == group.getValue().size()) {
                claims.addAll(group.getValue());
            } else if (taken > 0) {
                claims.addAll(held(c, group.getKey(), group.getValue(), lease.node()));
            }
        }
    }

    /** How many of them this node got. */
    private static int lease(Connection c, int attempt, List<Claim> candidates, Lease lease) throws SQLException {
        try (var update = c.prepareStatement("update work_item set state = 'RUNNING', attempts = ?, lease_owner = ?,"
                + " lease_until = ? where id in (" + SqlLists.marks(candidates.size()) + ") and attempts = ?"
                + " and (state = 'WAITING' or (state = 'RUNNING' and lease_until < ?))")) {
            update.setInt(1, attempt);
            update.setString(2, lease.node());
            update.setObject(3, Database.stored(lease.until()));
            var place = bindIds(update, 4, candidates);
            update.setInt(place++, attempt - 1);
            update.setObject(place, Database.stored(lease.now()));
            return update.executeUpdate();
        }
    }

    /** Those this node holds now: it got some of the candidates, another node the others. */
    private static List<Claim> held(Connection c, int attempt, List<Claim> candidates, String node)
            throws SQLException {
        try (var query = c.prepareStatement(
                "select id from work_item where id in (" + SqlLists.marks(candidates.size()) + ")" + MINE)) {
            var place = bindIds(query, 1, candidates);
            query.setString(place++, node);
            query.setInt(place, attempt);
            var ids = new HashSet<Long>();
            for (var row = query.executeQuery(); row.next(); ) {
                ids.add(row.getLong(1));
            }
            return candidates.stream()
                    .filter(claim -> ids.contains(claim.itemId()))
                    .toList();
        }
    }

    private static int bindIds(PreparedStatement statement, int first, Collection<Claim> claims) throws SQLException {
        var place = first;
        for (var claim : claims) {
            statement.setLong(place++, claim.itemId());
        }
        return place;
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
        var alike = new LinkedHashMap<Attempt, Map<Claim, OutcomeText>>();
        done.forEach((claim, outcome) -> {
            var state = outcome.changed() ? ItemState.DONE : ItemState.UNCHANGED;
            alike.computeIfAbsent(new Attempt(state, claim.attempt()), k -> new LinkedHashMap<>())
                    .put(claim, new OutcomeText(outcome.key(), outcome.arguments()));
        });
        alike.forEach((attempt, texts) -> finish(attempt, texts, node, now));
    }

    /** Records that an attempt was the last, if the item is still this attempt's. */
    void park(Claim claim, String node, OutcomeText text, Instant now) {
        finish(new Attempt(ItemState.PARKED, claim.attempt()), Map.of(claim, text), node, now);
    }

    private void finish(Attempt attempt, Map<Claim, OutcomeText> texts, String node, Instant now) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update work_item set state = ?, outcome = case id" + " when ? then ?".repeat(texts.size())
                            + " end, finished_at = ?, done_by = lease_owner, lease_owner = null, lease_until = null"
                            + " where id in (" + SqlLists.marks(texts.size()) + ")" + MINE)) {
                update.setString(1, attempt.state().name());
                var place = 2;
                for (var each : texts.entrySet()) {
                    update.setLong(place++, each.getKey().itemId());
                    update.setString(place++, each.getValue().stored());
                }
                update.setObject(place++, Database.stored(now));
                place = bindIds(update, place, texts.keySet());
                update.setString(place++, node);
                update.setInt(place, attempt.number());
                return update.executeUpdate();
            }
        });
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
