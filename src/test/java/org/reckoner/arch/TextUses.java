package org.reckoner.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Which texts pages and classes ask for. Whole keys are certain; of keys put together only the beginning is known.
 *
 * @param keys whole keys that pages name
 * @param beginnings what pages put together begins so: {@code tenant.state.}
 * @param literals every string of the classes, which may be a key, begin one, or be no key at all
 */
record TextUses(Set<String> keys, Set<String> beginnings, Set<String> literals) {
    private static final Pattern BEGINNING = Pattern.compile("(?:key:)?((?:[\\w-]+\\.){2,})");
    private static final Pattern LOOKUP = Pattern.compile("i18n\\[((?:[^\\]']|'[^']*')*)]");
    private static final Pattern PART = Pattern.compile("(\\+= )?'([\\w.-]*)'( \\+=)?");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"");

    static TextUses found() {
        var uses = new TextUses(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Pages.all().forEach(uses::read);
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(source)).results().forEach(found -> uses.literals.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uses;
    }

    private void read(Pages.Page page) {
        for (var expression : page.expressions()) {
            LOOKUP.matcher(expression).results().forEach(found -> lookedUp(found.group(1)));
        }
        page.walk(node -> {
            if (node instanceof Element element && Pages.prefixed(element).equals("rk:status")) {
                if (element.hasAttribute("of")) {
                    beginnings.add(element.getAttribute("of") + ".");
                }
            }
        });
    }

    /** What stands in the brackets of a look-up: a key, the choice of one, or a beginning with what follows. */
    private void lookedUp(String what) {
        PART.matcher(what)
                .results()
                .filter(part -> part.group(1) == null)
                .forEach(part -> (part.group(3) == null ? keys : beginnings).add(part.group(2)));
    }

    /** Whether a class names the key, whole or as an argument that is a key itself. */
    boolean namedByAClass(String key) {
        return literals.contains(key) || literals.contains("key:" + key);
    }

    /** Whether a class puts keys together that begin like this one; one part alone, {@code tenant.}, says too little. */
    boolean begunByAClass(String key) {
        return literals.stream()
                .map(BEGINNING::matcher)
                .filter(Matcher::matches)
                .anyMatch(begun -> key.startsWith(begun.group(1)));
    }
}
