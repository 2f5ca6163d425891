package org.reckoner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.audit.AuditChain.Entry;
import org.reckoner.platform.Database;

/** Writes and reads seals. */
@ApplicationScoped
class SealStore {
    private static final String ENTRY = "e.id, e.recorded_at, e.tenant_id, e.actor_id, e.actor, e.action, e.subject,"
            + " e.subject_id, e.before_text, e.after_text";

    @Inject
    Database database;

    /** Where a chain ends. */
    record Head(long position, String hash) {}

    /** A seal with its entry, which is null where it is gone. */
    record Link(long position, String hash, long entryId, Entry entry) {}

    /** How much waits, since when, and when the last seal was set. */
    record Counts(int waiting, Instant lastSealedAt) {}

    List<Long> chainsWithUnsealed(int max) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select distinct chain_id from audit_unsealed order by chain_id limit ?")) {
                query.setInt(1, max);
                return longs(query.executeQuery());
            }
        });
    }

    /** All chains there are behind one, in their order. */
    List<Long> chainsAfter(long chain, int max) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select chain_id from audit_chain where chain_id > ? order by chain_id limit ?")) {
                query.setLong(1, chain);
                query.setInt(2, max);
                return longs(query.executeQuery());
            }
        });
    }

    private static List<Long> longs(ResultSet row) throws SQLException {
        var found = new ArrayList<Long>();
        while (row.next()) {
            found.add(row.getLong(1));
        }
        return found;
    }

    /** Where the chain ends, held until the transaction does, so that one node at a time adds to it. */
    Head lockedHead(long chain) {
        return database.call(c -> {
            try (var insert = c.prepareStatement("insert into audit_chain (chain_id, position, head_hash)"
                    + " values (?, 0, ?) on duplicate key update position = position")) {
                insert.setLong(1, chain);
                insert.setString(2, AuditChain.BEGINNING);
                insert.executeUpdate();
            }
            return head(c, chain, " for update");
        });
    }

    /** Where the chain ends, by its own account. */
    Head head(long chain) {
        return database.call(c -> head(c, chain, ""));
    }

    private static Head head(Connection c, long chain, String lock) throws SQLException {
        try (var query = c.prepareStatement("select position, head_hash from audit_chain where chain_id = ?" + lock)) {
            query.setLong(1, chain);
            var row = query.executeQuery();
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, AuditChain.BEGINNING);
        }
    }

    List<Entry> unsealed(long chain, int max) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select " + ENTRY + " from audit_unsealed u"
                    + " join audit_entry e on e.id = u.entry_id where u.chain_id = ? order by u.entry_id limit ?")) {
                query.setLong(1, chain);
                query.setInt(2, max);
                var found = new ArrayList<Entry>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(entry(row, 1));
                }
                return found;
            }
        });
    }

    /** Adds seals behind the head that was held. */
    void add(long chain, List<Link> links, Instant at) {
        database.call(c -> {
            try (var insert =
                            c.prepareStatement("insert into audit_seal (chain_id, position, entry_id, hash, sealed_at)"
                                    + " values (?, ?, ?, ?, ?)");
                    var delete = c.prepareStatement("delete from audit_unsealed where chain_id = ? and entry_id = ?");
                    var update = c.prepareStatement(
                            "update audit_chain set position = ?, head_hash = ? where chain_id = ?")) {
                for (var link : links) {
                    insert.setLong(1, chain);
                    insert.setLong(2, link.position());
                    insert.setLong(3, link.entryId());
                    insert.setString(4, link.hash());
                    insert.setObject(5, Database.stored(at));
                    insert.addBatch();
                    delete.setLong(1, chain);
                    delete.setLong(2, link.entryId());
                    delete.addBatch();
                }
                insert.executeBatch();
                delete.executeBatch();
                var last = links.get(links.size() - 1);
                update.setLong(1, last.position());
                update.setString(2, last.hash());
                update.setLong(3, chain);
                return update.executeUpdate();
            }
        });
    }

    /** Reads a chain from its beginning, link by link, however long. */
    void links(long chain, Consumer<Link> each) {
        database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select s.position, s.hash, s.entry_id, " + ENTRY
                            + " from audit_seal s left join audit_entry e on e.id = s.entry_id"
                            + " where s.chain_id = ? order by s.position")) {
                query.setLong(1, chain);
                for (var row = query.executeQuery(); row.next(); ) {
                    row.getLong(4);
                    var entry = row.wasNull() ? null : entry(row, 4);
                    each.accept(new Link(row.getLong(1), row.getString(2), row.getLong(3), entry));
                }
                return null;
            }
        });
    }

    /** How many of the chain's entries of before a moment have no seal. */
    int neverSealed(long chain, Instant before) {
        var own = chain == AuditChain.INSTALLATION ? "e.tenant_id is null" : "e.tenant_id = ?";
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from audit_entry e where " + own
                    + " and e.recorded_at < ? and not exists (select 1 from audit_seal s where s.entry_id = e.id)")) {
                var next = 1;
                if (chain != AuditChain.INSTALLATION) {
                    query.setLong(next++, chain);
                }
                query.setObject(next, Database.stored(before));
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** The last seals set before a moment, chain by chain; the same whenever it is asked. */
    void headsAt(Instant before, HeadReader each) {
        database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select s.chain_id, s.position, s.hash from audit_seal s"
                            + " join (select chain_id, max(position) as last_position from audit_seal where sealed_at < ?"
                            + " group by chain_id) l on l.chain_id = s.chain_id and l.last_position = s.position"
                            + " order by s.chain_id")) {
                query.setObject(1, Database.stored(before));
                for (var row = query.executeQuery(); row.next(); ) {
                    each.head(row.getLong(1), row.getLong(2), row.getString(3));
                }
                return null;
            }
        });
    }

    Counts counts() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select (select count(*) from audit_unsealed), (select max(sealed_at) from audit_seal)")) {
                var row = query.executeQuery();
                row.next();
                return new Counts(row.getInt(1), Database.instant(row.getObject(2, LocalDateTime.class)));
            }
        });
    }

    private static Entry entry(ResultSet row, int first) throws SQLException {
        return new Entry(
                row.getLong(first),
                Database.instant(row.getObject(first + 1, LocalDateTime.class)),
                row.getObject(first + 2, Long.class),
                row.getObject(first + 3, Long.class),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                row.getString(first + 9));
    }
}
