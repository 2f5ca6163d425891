package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;

/** Tells whether a tenant's numbers changed, by notes that each change leaves in its own transaction: a count instead of all numbers. */
@ApplicationScoped
class NumberMarkStore {
    @Inject
    Database database;

    @Inject
    ReadAhead ahead;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    /**
     * Notes a change. Two who note the same date do not wait for each other, as they would for a counter.
     *
     * @param from the first local date on which any of the numbers was held, before or after
     */
    void note(LocalDate from) {
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into phone_number_change (tenant_id, from_on, id) values (?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setObject(2, from);
                insert.setLong(3, ids.next());
                return insert.executeUpdate();
            }
        });
    }

    /** For each date how many changes there were of numbers held before it. They only grow, so the same count means the same numbers. */
    List<Long> marks(List<LocalDate> untils) {
        return untils.isEmpty() ? List.of() : ahead.of("numbers' mark", untils, tenants -> marks(tenants, untils));
    }

    private Map<Long, List<Long>> marks(TenantList tenants, List<LocalDate> untils) {
        var each =
                String.join("", Collections.nCopies(untils.size(), ", sum(case when from_on < ? then 1 else 0 end)"));
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select tenant_id" + each + " from phone_number_change where tenant_id in "
                            + tenants.marks() + " and from_on < ? group by tenant_id")) {
                var next = 1;
                for (var until : untils) {
                    query.setObject(next++, until);
                }
                query.setObject(tenants.bind(query, next), Collections.max(untils));
                var marks = tenants.each(() -> Collections.nCopies(untils.size(), 0L));
                for (var row = query.executeQuery(); row.next(); ) {
                    var counts = new ArrayList<Long>();
                    for (var place = 0; place < untils.size(); place++) {
                        counts.add(row.getLong(2 + place));
                    }
                    marks.put(row.getLong(1), counts);
                }
                return marks;
            }
        });
    }
}
