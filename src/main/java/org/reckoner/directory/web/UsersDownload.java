package org.reckoner.directory.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.directory.FiledUser;
import org.reckoner.directory.HeldAddOn;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserFiles;
import org.reckoner.directory.UserSearch;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.web.FileDownload;

/**
 * The users of a list, narrowed by the same parameters as the page, as a CSV file that can be imported again. It is written to a
 * file first, so that the database is not held while somebody's line is slow, and no size matters.
 */
@WebServlet(UsersDownload.PATH)
public class UsersDownload extends FileDownload {
    static final String PATH = "/directory/users.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient UserFiles users;

    @Inject
    transient Teams teams;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var facets = new UserFacets(
                request.getParameter("q"),
                request.getParameter("state"),
                request.getParameter("licence"),
                request.getParameter("team"),
                request.getParameter("add-on"));
        write(facets.search(teams::idOf), file);
        return Sent.csv("users.csv");
    }

    private void write(UserSearch search, Path file) throws IOException {
        users.begin(search);
        try (var out = Files.newBufferedWriter(file)) {
            var csv = new PeopleCsv(out);
            csv.row("user_id", "name", "email", "licence", "licence_from", "add_ons", "teams", "state");
            var part = users.part(search, null);
            while (!part.isEmpty()) {
                for (var user : part) {
                    write(user, csv);
                }
                var last = part.get(part.size() - 1).user().key();
                part = part.size() < UserFiles.PART ? List.of() : users.part(search, last);
            }
        }
    }

    private static void write(FiledUser filed, PeopleCsv csv) throws IOException {
        var user = filed.user();
        var licence = filed.licence();
        csv.row(
                user.key(),
                user.name(),
                user.email(),
                licence == null ? null : licence.level(),
                licence == null ? null : licence.from(),
                filed.addOns().stream().map(UsersDownload::text).collect(Collectors.joining(";")),
                String.join(";", filed.teams()),
                user.state());
    }

    private static String text(HeldAddOn held) {
        return held.key() + "@" + held.from() + (held.until() == null ? "" : "/" + held.until());
    }
}
