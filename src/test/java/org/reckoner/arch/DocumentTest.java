package org.reckoner.arch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers lead where they say, and name what is there. */
class DocumentTest {
    private static final Path README = Path.of("README.md");
    private static final Path DECISIONS = Path.of("src/docs/decisions");
    private static final Path SECURITY = Path.of("src/docs/security/asvs.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| ((?:`[a-z]+`(?:, )?)+) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    @Test
    void everyLinkLeadsSomewhere() {
        var papers = Stream.concat(Stream.of(README, SECURITY, Path.of("setup/README.md")), decisions().stream())
                .toList();
        assertTrue(papers.size() > 8, "the papers were not found");
        assertAll(papers.stream()
                .flatMap(paper -> LINK.matcher(read(paper))
                        .results()
                        .map(link -> () -> assertTrue(
                                Files.exists(paper.resolveSibling(link.group(1))),
                                paper + " links to " + link.group(1)))));
    }

    @Test
    void everyDecisionIsListedWithItsTitle() {
        var list = read(DECISIONS.resolve("README.md"));
        assertAll(decisions().stream().map(paper -> () -> {
            var name = paper.getFileName().toString();
            var title = read(paper).lines().findFirst().orElse("");
            var row = "| [%s](%s) | %s |".formatted(name.substring(0, 4), name, title.replaceFirst("# \\d{4} ", ""));
            assertTrue(list.contains(row), "missing: " + row);
        }));
    }

    @Test
    void everyTestThatThePaperOnSecurityNamesExists() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            var named = TEST.matcher(read(SECURITY))
                    .results()
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(named.size() > 30, named.toString());
            named.removeAll(tests);
            assertEquals(Set.of(), named);
        }
    }

    /** Each row has the number of a requirement, its level and a state. */
    @Test
    void thePaperOnSecurityLeavesNothingOpen() {
        var rows =
                read(SECURITY).lines().filter(line -> line.matches("\\| \\d.*")).toList();
        assertTrue(rows.size() > 120, "rows: " + rows.size());
        assertAll(rows.stream()
                .map(row -> () -> assertTrue(
                        row.matches("\\| [0-9., to]+ \\| [12, ]+ \\| (yes|no|in part|operator|n/a) \\| .+ \\|"), row)));
    }

    @Test
    void theTourOfTheCodeNamesEveryPackage() throws IOException {
        var named = PACKAGE_ROW
                .matcher(read(README))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/reckoner"))) {
            assertEquals(
                    packages.map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    named);
        }
    }

    private static List<Path> decisions() {
        try (Stream<Path> found = Files.list(DECISIONS)) {
            return found.filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path paper) {
        try {
            return Files.readString(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(paper.toString(), e);
        }
    }
}
