package org.reckoner.directory.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reckoner.directory.NumberFiles;
import org.reckoner.directory.NumberSearch;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.web.FileDownload;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** The numbers of a list, narrowed by the same parameters as the page, as a CSV file that can be imported again. */
@WebServlet(NumbersDownload.PATH)
public class NumbersDownload extends FileDownload {
    static final String PATH = "/directory/numbers.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient NumberFiles numbers;

    @Inject
    transient Tenants tenants;

    @Inject
    transient BusinessClock clock;

    @Override
    protected Sent write(HttpServletRequest request, Path file) throws IOException {
        var facets =
                new NumberFacets(request.getParameter("q"), request.getParameter("kind"), request.getParameter("held"));
        write(facets.search(clock.today(tenants.billing().zone())), file);
        return Sent.csv("numbers.csv");
    }

    private void write(NumberSearch search, Path file) throws IOException {
        numbers.begin(search);
        try (var out = Files.newBufferedWriter(file)) {
            var csv = new PeopleCsv(out);
            csv.row("number", "kind", "country", "ordered_on", "released_on", "ported");
            var part = numbers.part(search, null);
            while (!part.isEmpty()) {
                for (var one : part) {
                    csv.row(
                            one.number(),
                            one.kind(),
                            one.country(),
                            one.orderedOn(),
                            one.releasedOnOrNull(),
                            one.ported());
                }
                var last = part.get(part.size() - 1);
                part = part.size() < NumberFiles.PART ? List.of() : numbers.part(search, last);
            }
        }
    }
}
