package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;

/** Writes the outbox. */
@ApplicationScoped
class MailStore {
    @Inject
    Database database;

    /** A mail as it is left; the link is ciphertext where the kind's links are secret. */
    record NewMail(long id, String key, MailKind kind, Recipient to, MailText text, String link, String attachment) {}

    /** What a mail's link is encrypted for: it does not decrypt in another row. */
    static String context(Object id) {
        return "mail." + id;
    }

    /** The name of what goes with a mail. */
    Optional<String> attachment(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select attachment from mail where id = ?")) {
                query.setLong(1, id);
                var row = query.executeQuery();
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        });
    }

    /** Does nothing where there is one of the same key. */
    void add(List<NewMail> mails, Instant at) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into mail (id, tenant_id, kind, dedupe_key, recipient,"
                    + " recipient_name, language, subject, content, action, link, attachment, state, attempts, created_at,"
                    + " next_try_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)"
                    + " on duplicate key update attempts = attempts")) {
                for (var mail : mails) {
                    bind(insert, mail, at);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement insert, NewMail mail, Instant at) throws SQLException {
        var to = mail.to();
        insert.setLong(1, mail.id());
        insert.setObject(2, to.tenant() == null ? null : to.tenant().value());
        insert.setString(3, mail.kind().name());
        insert.setString(4, mail.key());
        insert.setString(5, to.address());
        insert.setString(6, to.name());
        insert.setString(7, to.locale().getLanguage());
        insert.setString(8, mail.text().subject());
        insert.setString(9, mail.text().content());
        insert.setString(10, mail.text().action());
        insert.setString(11, mail.link());
        insert.setString(12, mail.attachment());
        insert.setObject(13, Database.stored(at));
        insert.setObject(14, Database.stored(at));
    }
}
