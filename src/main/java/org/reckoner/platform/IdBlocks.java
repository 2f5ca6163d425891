package org.reckoner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reserves blocks of ids apart from the caller's transaction, so that the generator's row is held for a moment only. */
@ApplicationScoped
public class IdBlocks {
    @Inject
    Database database;

    /**
     * Reserves as many ids as asked for.
     *
     * @return the first id behind the block
     */
    @OpenToAll("ids tell nothing")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long reserve(int size) {
        return database.call(c -> {
            try (var update = c.prepareStatement(
                            "update id_generator set next_value = next_value + ? where name = 'ids'");
                    var query = c.prepareStatement("select next_value from id_generator where name = 'ids'")) {
                update.setInt(1, size);
                update.executeUpdate();
                var row = query.executeQuery();
                row.next();
                return row.getLong(1) + 1;
            }
        });
    }
}
