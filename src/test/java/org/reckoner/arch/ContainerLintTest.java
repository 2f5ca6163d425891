package org.reckoner.arch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds image and composition to quality.md 5, since no container engine is there when the tests run. */
class ContainerLintTest {
    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final Path SAMPLE = Path.of("setup/sample.env");
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|ACCESS_KEY).*");
    private static final Pattern REQUIRED_VALUE = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:(?!latest)[A-Za-z0-9._-]*[0-9][A-Za-z0-9._-]*");

    private static List<String> dockerfile;
    private static String composition;
    private static Map<?, ?> services;

    @BeforeAll
    static void read() throws IOException {
        dockerfile = Files.readString(DOCKERFILE).replace("\\\n", " ").lines().toList();
        composition = Files.readString(COMPOSE);
        services = map(map(new Yaml().load(composition)).get("services"));
    }

    @Test
    void theCompositionHasReckonerADatabaseAStoreWithItsBucketAndAMailCatcher() {
        assertEquals(List.of("bucket", "database", "mail", "reckoner", "store"), List.copyOf(names(services)));
        assertTrue(image("database").startsWith("mysql:"));
        assertTrue(text("bucket", "command").contains("mc mb"));
    }

    @Test
    void everyImageHasAFixedVersion() {
        var fromImages = instructions("FROM").map(from -> from.split(" ")[0]).toList();
        assertTrue(fromImages.size() >= 2, "built in stages");
        fromImages.forEach(ContainerLintTest::assertPinned);
        names(services).forEach(name -> assertPinned(image(name)));
    }

    @Test
    void reckonerRunsWithoutRightsOnAReadOnlyFileSystem() {
        assertEquals(Boolean.TRUE, service("reckoner").get("read_only"));
        assertTrue(text("reckoner", "tmpfs").contains("/tmp"), "the server unpacks itself there");
        assertTrue(text("reckoner", "volumes").contains("data:/data"), "the data outlive the container");
        assertEquals("[ALL]", text("reckoner", "cap_drop"));
        var user = instructions("USER").reduce((first, last) -> last).orElse("root");
        assertTrue(
                user.matches("[1-9][0-9]*(:[1-9][0-9]*)?"),
                "a number, so that the engine can see it is not root: " + user);
    }

    @Test
    void nothingGainsPrivileges() {
        names(services).stream()
                .filter(name -> !runsOnce(name))
                .forEach(name -> assertTrue(text(name, "security_opt").contains("no-new-privileges:true"), name));
    }

    @Test
    void everythingThatStaysUpTellsItsHealth() {
        assertTrue(instructions("HEALTHCHECK").anyMatch(check -> check.contains("ready.sh")));
        names(services).stream()
                .filter(name -> !runsOnce(name) && !name.equals("reckoner"))
                .forEach(name -> assertTrue(text(name, "healthcheck").contains("test="), name));
    }

    @Test
    void reckonerWaitsForItsDatabaseAndItsBucket() {
        var waitsFor = map(service("reckoner").get("depends_on"));
        assertEquals("service_healthy", map(waitsFor.get("database")).get("condition"));
        assertEquals(
                "service_completed_successfully", map(waitsFor.get("bucket")).get("condition"));
    }

    @Test
    void noSecretStandsInTheClear() {
        for (var name : names(services)) {
            environment(name).forEach((key, value) -> {
                if (SECRET_NAME.matcher(key.toString()).matches()) {
                    assertTrue(
                            REQUIRED_VALUE.matcher(value.toString()).matches(),
                            name + " " + key + " must be ${...:?...}");
                }
            });
        }
        assertFalse(instructions("(ENV|ARG)")
                .anyMatch(line -> SECRET_NAME.matcher(line).matches()));
    }

    @Test
    void portsArePublishedOnLoopbackOnly() {
        names(services).stream()
                .flatMap(name -> list(service(name).get("ports")).stream())
                .forEach(port -> assertTrue(port.toString().startsWith("127.0.0.1:"), port.toString()));
    }

    @Test
    void theSampleEnvironmentNamesEveryVariableOfTheComposition() throws IOException {
        var sample = Files.readString(SAMPLE);
        var used = new TreeSet<String>();
        VARIABLE.matcher(composition).results().forEach(match -> used.add(match.group(1)));
        assertFalse(used.isEmpty());
        assertAll(used.stream().map(name -> () -> assertTrue(sample.contains("\n" + name + "="), name)));
    }

    @Test
    void theDockerfileCopiesWhatIsThere() {
        assertAll(instructions("COPY")
                .filter(copy -> !copy.startsWith("--from"))
                .flatMap(copy -> Stream.of(copy.split(" ")).limit(copy.split(" ").length - 1L))
                .map(source -> () -> assertTrue(Files.exists(Path.of(source)), source)));
    }

    private static boolean runsOnce(String service) {
        return "no".equals(service(service).get("restart"));
    }

    private static void assertPinned(String image) {
        assertTrue(PINNED.matcher(image).matches(), image + " needs a version that does not move by itself");
    }

    private static Stream<String> instructions(String name) {
        return dockerfile.stream()
                .filter(line -> line.matches(name + "\\s.*"))
                .map(line -> line.replaceFirst("^\\S+\\s+", ""));
    }

    private static String image(String service) {
        return text(service, "image");
    }

    private static String text(String service, String key) {
        return Optional.ofNullable(service(service).get(key))
                .map(Object::toString)
                .orElse("");
    }

    private static Map<?, ?> environment(String service) {
        return Optional.<Map<?, ?>>ofNullable((Map<?, ?>) service(service).get("environment"))
                .orElse(Map.of());
    }

    private static Map<?, ?> service(String name) {
        return map(services.get(name));
    }

    private static TreeSet<String> names(Map<?, ?> map) {
        var names = new TreeSet<String>();
        map.keySet().forEach(name -> names.add(name.toString()));
        return names;
    }

    private static Map<?, ?> map(Object node) {
        return (Map<?, ?>) node;
    }

    private static List<?> list(Object node) {
        return node == null ? List.of() : (List<?>) node;
    }
}
