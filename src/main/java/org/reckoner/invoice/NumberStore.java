package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;
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
        return next(sequence, issuer, 1).get(0);
    }

    /** The next so many numbers, in their order. */
    List<String> next(NumberSequence sequence, Issuer issuer, int count) {
        var prefix = sequence == NumberSequence.INVOICE ? issuer.invoicePrefix() : issuer.creditNotePrefix();
        var last = advance(sequence, count);
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> prefix + "%06d".formatted(number))
                .toList();
    }

    private long advance(NumberSequence sequence, int count) {
        return database.call(c -> {
            try (var update = c.prepareStatement(
                            "update document_counter set last_number = last_number + ? where sequence_key = ?");
                    var query = c.prepareStatement("select last_number from document_counter where sequence_key = ?")) {
                update.setInt(1, count);
                update.setString(2, sequence.name());
                update.executeUpdate();
                query.setString(1, sequence.name());
                var row = query.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }
}
