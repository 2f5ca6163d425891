package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.Database;

/** Gives the numbers of documents. */
@ApplicationScoped
class NumberStore {
    @Inject
    Database database;

    /**
     * The next number of a sequence. Its row stays locked until the transaction ends: if that rolls back, the number is given to
     * the next one; so this is asked last.
     */
    String next(NumberSequence sequence, Issuer issuer) {
        var prefix = sequence == NumberSequence.INVOICE ? issuer.invoicePrefix() : issuer.creditNotePrefix();
        return prefix + "%06d".formatted(advance(sequence));
    }

    private long advance(NumberSequence sequence) {
        return database.call(c -> {
            try (var update = c.prepareStatement(
                            "update document_counter set last_number = last_number + 1 where sequence_key = ?");
                    var query = c.prepareStatement("select last_number from document_counter where sequence_key = ?")) {
                update.setString(1, sequence.name());
                update.executeUpdate();
                query.setString(1, sequence.name());
                var row = query.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }
}
