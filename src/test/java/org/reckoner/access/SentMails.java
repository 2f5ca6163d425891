package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.Database;
import org.reckoner.settings.Secrets;

/** What lies in the outbox, links opened: what a recipient would read. */
@ApplicationScoped
public class SentMails {
    @Inject
    Database database;

    @Inject
    Secrets secrets;

    int to(String address, String kind) {
        return links(address, kind).size();
    }

    /** The token in the latest mail's link. */
    String token(String address, String kind) {
        var links = links(address, kind);
        return links.get(links.size() - 1).replaceFirst(".*token=", "");
    }

    private List<String> links(String address, String kind) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select id, link from mail where recipient = ? and kind = ? order by id")) {
                query.setString(1, address);
                query.setString(2, kind);
                var links = new ArrayList<String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    var link = row.getString(2);
                    links.add(link.startsWith("/") ? link : secrets.decrypt(link, "mail." + row.getLong(1)));
                }
                return links;
            }
        });
    }
}
