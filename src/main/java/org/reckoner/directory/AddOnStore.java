package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.platform.Database;
import org.reckoner.rating.LicenceLevel;

/** Reads the installation's list of add-ons. */
@ApplicationScoped
class AddOnStore {
    private static final int ALL_MAX = 200;

    @Inject
    Database database;

    List<AddOn> all() {
        return database.call(c -> {
            var found = new ArrayList<AddOn>();
            try (var query = c.prepareStatement("select add_on_key, name, levels from add_on order by name limit ?")) {
                query.setInt(1, ALL_MAX);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    var levels = Arrays.stream(rows.getString(3).split(","))
                            .map(LicenceLevel::valueOf)
                            .collect(Collectors.toSet());
                    found.add(new AddOn(rows.getString(1), rows.getString(2), levels));
                }
            }
            return found;
        });
    }
}
