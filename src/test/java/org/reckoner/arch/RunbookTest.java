package org.reckoner.arch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runbook and the scripts say the same as the code. */
class RunbookTest {
    private static final Path RUNBOOK = Path.of("setup/README.md");
    private static final Pattern KEY =
            Pattern.compile("(?:name = |getValue\\(|getOptionalValue\\()\"(reckoner\\.[a-z.]+)\"");
    private static final Pattern WEB_KEY = Pattern.compile("MPCONFIG=(reckoner\\.[a-z.]+)");
    private static final Pattern DEFAULT_KEY = Pattern.compile("(?m)^(reckoner\\.[a-z.]+)=");
    private static final Pattern H2_OPTIONS = Pattern.compile("jdbc:h2:[^;\"\\s]+((?:;[A-Z_]+=\\w+)+)");

    @Test
    void everyConfigurationKeyIsExplained() throws IOException {
        var runbook = Files.readString(RUNBOOK);
        var keys = keys();
        assertTrue(keys.contains("reckoner.db.url") && keys.contains("reckoner.data"), keys.toString());
        assertAll(keys.stream().map(key -> () -> {
            var variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
            assertTrue(runbook.contains("| `" + key + "` | `" + variable + "` |"), key + " is missing in " + RUNBOOK);
        }));
    }

    @Test
    void theEmbeddedDatabaseIsOpenedTheSameWayByWhateverStartsTheServer() throws IOException {
        var expected = h2Options(Path.of("webapp/WEB-INF/web.xml"));
        assertEquals(expected, h2Options(Path.of("setup/run.sh")));
        assertEquals(expected, h2Options(Path.of("docker/Dockerfile")));
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        find(Path.of("webapp/WEB-INF/web.xml"), WEB_KEY, keys);
        find(Path.of("src/main/resources/META-INF/microprofile-config.properties"), DEFAULT_KEY, keys);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> find(file, KEY, keys));
        }
        return keys;
    }

    private static void find(Path file, Pattern pattern, Set<String> keys) {
        try {
            pattern.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<String> h2Options(Path file) throws IOException {
        return H2_OPTIONS
                .matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
