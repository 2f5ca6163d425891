package org.reckoner.directory.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.directory.FiledUser;
import org.reckoner.directory.HeldAddOn;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserFiles;
import org.reckoner.directory.UserSearch;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;

/**
 * The users of a list, narrowed by the same parameters as the page, as a CSV file that can be imported again. It is written to a
 * file first, so that the database is not held while somebody's line is slow, and no size matters.
 */
@WebServlet(UsersDownload.PATH)
public class UsersDownload extends HttpServlet {
    static final String PATH = "/directory/users.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient UserFiles users;

    @Inject
    transient Teams teams;

    @Inject
    transient CurrentCaller callers;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    transient String dataFolder;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(Path.of(dataFolder, "download-tmp")), "users", ".tmp");
        try {
            var facets = new UserFacets(
                    request.getParameter("q"),
                    request.getParameter("state"),
                    request.getParameter("licence"),
                    request.getParameter("team"),
                    request.getParameter("add-on"));
            write(facets.search(teams::idOf), file);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"users.csv\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (RuleViolation refused) {
            refuse(response, refused);
        } finally {
            Files.deleteIfExists(file);
        }
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

    private void refuse(HttpServletResponse response, RuleViolation refused) throws IOException {
        response.setStatus(
                refused.problem() == PlatformProblem.FORBIDDEN
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Texts.text(callers.required().locale(), refused));
    }
}
