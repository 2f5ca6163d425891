package org.reckoner.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What is packed into the WAR, as Maven lists it for this test, and what pom.xml asks for. */
class DependencyTest {
    private static final Path LIST = Path.of("target/war-libraries.txt");
    private static final Path RECORD = Path.of("src/docs/decisions/0008-dependencies.md");

    /** One library in many jars; the record names it as a whole. */
    private static final String AWS_SDK = "software" + File.separator + "amazon" + File.separator + "awssdk";

    private static final Pattern CELL = Pattern.compile("(?m)^\\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_-]+(?:\\.[a-z0-9-]+)?)`");

    /** The same in many jars, and nothing that code could load from the wrong one. */
    private static final Pattern NO_CLASS = Pattern.compile("META-INF/.*|(.*/)?(module|package)-info\\.class");

    private static List<Path> libraries;
    private static Document pom;

    @BeforeAll
    static void read() throws Exception {
        assertTrue(Files.exists(LIST), LIST + " is written by Maven before the tests: mvn process-test-resources");
        libraries = Stream.of(Files.readString(LIST).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    @Test
    void noVersionMovesByItself() {
        var versions = new TreeSet<String>();
        for (var version : elements(pom.getElementsByTagName("version")).toList()) {
            if (version.getParentNode() != pom.getDocumentElement()) {
                versions.add(version.getTextContent());
            }
        }
        elements(pom.getElementsByTagName("properties"))
                .flatMap(properties -> elements(properties.getChildNodes()))
                .filter(property -> property.getTagName().endsWith(".version"))
                .forEach(property -> versions.add(property.getTextContent()));
        libraries.forEach(
                library -> versions.add(library.getParent().getFileName().toString()));
        assertTrue(versions.size() > 20, "the versions were not read");
        versions.forEach(version -> assertFalse(version.matches(".*(SNAPSHOT|LATEST|RELEASE|[\\[(]).*"), version));
    }

    @Test
    void noClassIsInTwoLibraries() throws IOException {
        var owners = new TreeMap<String, Path>();
        var twice = new TreeSet<String>();
        for (var library : libraries) {
            for (var name : classes(library)) {
                var other = owners.put(name, library);
                if (other != null) {
                    twice.add(other.getFileName() + " and " + library.getFileName() + ": " + name);
                }
            }
        }
        assertTrue(owners.size() > 5000, "the classes were not read");
        assertEquals(Set.of(), twice);
    }

    @Test
    void theServersInterfacesStayOutside() throws IOException {
        for (var library : libraries) {
            assertTrue(
                    classes(library).stream()
                            .noneMatch(name -> name.matches("(jakarta|javax/(servlet|faces|persistence|inject)|"
                                    + "org/eclipse/(microprofile|persistence))/.*")),
                    library.toString());
        }
    }

    @Test
    void everyLibraryHasItsReason() throws IOException {
        var asked = elements(pom.getElementsByTagName("dependency"))
                .filter(dependency -> !dependency
                        .getParentNode()
                        .getParentNode()
                        .getNodeName()
                        .equals("dependencyManagement"))
                .map(dependency -> text(dependency, "artifactId"));
        var packed = libraries.stream()
                .filter(library -> !library.toString().contains(AWS_SDK))
                .map(library -> library.getParent().getParent().getFileName().toString());
        var used = Stream.concat(asked, packed).collect(Collectors.toCollection(TreeSet::new));
        var recorded = recorded();
        assertEquals(Set.of(), without(used, recorded), "in pom.xml or the WAR, but not in " + RECORD);
        assertEquals(Set.of(), without(recorded, used), "in " + RECORD + ", but not used any more");
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** The names in the first cells of the record's tables. */
    private static Set<String> recorded() throws IOException {
        return CELL.matcher(Files.readString(RECORD))
                .results()
                .map(cell -> cell.group(1).replaceAll("\\([^)]*\\)|the other jars of `[^`]*`", ""))
                .flatMap(cell -> NAME.matcher(cell).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> classes(Path library) throws IOException {
        try (var jar = new JarFile(library.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name ->
                            name.endsWith(".class") && !NO_CLASS.matcher(name).matches())
                    .toList();
        }
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagName(child).item(0).getTextContent();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }
}
