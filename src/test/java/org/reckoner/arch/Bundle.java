package org.reckoner.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The texts of one language, as they stand in their file. */
record Bundle(Path file, Map<String, String> texts, Set<String> twice) {
    private static final Path FOLDER = Path.of("src/main/resources/org/reckoner/i18n");
    private static final Pattern KEY = Pattern.compile("^([\\w.-]+)=");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    static Bundle english() {
        return read(FOLDER.resolve("Messages.properties"));
    }

    static Bundle german() {
        return read(FOLDER.resolve("Messages_de.properties"));
    }

    private static Bundle read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            var texts = new TreeMap<String, String>();
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            return new Bundle(file, texts, twiceIn(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> twiceIn(Path file) throws IOException {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (var line : Files.readAllLines(file)) {
            var key = KEY.matcher(line);
            if (key.find() && !seen.add(key.group(1))) {
                twice.add(key.group(1));
            }
        }
        return twice;
    }

    Set<String> keys() {
        return texts.keySet();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Whether a text stands under some key that begins so. */
    boolean hasUnder(String prefix) {
        return keys().stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** The numbers of a text's placeholders. */
    static Set<String> placeholders(String text) {
        var numbers = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(found -> numbers.add(found.group(1)));
        return numbers;
    }
}
