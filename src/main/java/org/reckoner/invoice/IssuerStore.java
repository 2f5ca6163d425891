package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;

/** Keeps what the issuer was on the days something was issued; nothing is ever changed. */
@ApplicationScoped
class IssuerStore {
    @Inject
    Database database;

    @Inject
    Ids ids;

    /** The id of the issuer as it is now: that of its edition, which is made where it is new. */
    long editionOf(Issuer issuer, Instant now) {
        var content = FlatJson.write(issuer.values());
        var digest = digest(content.getBytes(StandardCharsets.UTF_8));
        return editionId(digest, false).orElseGet(() -> {
            add(digest, content, now);
            return editionId(digest, true).orElseThrow();
        });
    }

    /** @param locked sees also what another transaction has added since this one began */
    private Optional<Long> editionId(String digest, boolean locked) {
        var sql = "select id from issuer_edition where digest = ?" + (locked ? " for update" : "");
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setString(1, digest);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        });
    }

    /** Does nothing where another transaction made the same in this moment. */
    private void add(String digest, String content, Instant now) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into issuer_edition (id, digest, content, made_at)"
                    + " values (?, ?, ?, ?) on duplicate key update digest = digest")) {
                insert.setLong(1, ids.next());
                insert.setString(2, digest);
                insert.setString(3, content);
                insert.setString(4, Database.stored(now));
                return insert.executeUpdate();
            }
        });
    }

    Optional<String> edition(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select content from issuer_edition where id = ?")) {
                query.setLong(1, id);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    /** @return the logo's digest */
    String keep(Logo logo, Instant now) {
        var digest = digest(logo.content());
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into issuer_logo (digest, media_type, content, stored_at)"
                    + " values (?, ?, ?, ?) on duplicate key update digest = digest")) {
                insert.setString(1, digest);
                insert.setString(2, logo.mediaType());
                insert.setBytes(3, logo.content());
                insert.setString(4, Database.stored(now));
                return insert.executeUpdate();
            }
        });
        return digest;
    }

    Optional<byte[]> logo(String digest) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select content from issuer_logo where digest = ?")) {
                query.setString(1, digest);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        });
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
