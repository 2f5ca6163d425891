package org.reckoner.arch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The pages, templates and tags of the application, parsed. */
final class Pages {
    static final Path ROOT = Path.of("webapp");

    private static final Pattern EL = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern STRING = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");

    private Pages() {}

    /** A page and what it says. */
    record Page(String name, String source, Document document) {
        static Page of(String name, String source) {
            try {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                var builder = factory.newDocumentBuilder();
                builder.setErrorHandler(null);
                return new Page(name, source, builder.parse(new InputSource(new StringReader(source))));
            } catch (SAXException e) {
                throw new AssertionError(name + ": " + e.getMessage(), e);
            } catch (IOException | ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Visits every node below the document, elements before what they hold. */
        void walk(Consumer<Node> visitor) {
            walk(document.getDocumentElement(), visitor);
        }

        private static void walk(Node node, Consumer<Node> visitor) {
            visitor.accept(node);
            for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                walk(child, visitor);
            }
        }

        /** Every EL expression, without its braces. */
        List<String> expressions() {
            return expressionsIn(source);
        }
    }

    /** All of them, sorted by name. */
    static List<Page> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            var pages = new ArrayList<Page>();
            for (var file :
                    files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList()) {
                pages.add(Page.of(ROOT.relativize(file).toString(), Files.readString(file)));
            }
            return pages;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> expressionsIn(String text) {
        return EL.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The string literals of an expression. */
    static List<String> stringsIn(String expression) {
        return STRING.matcher(expression).results().map(found -> found.group(1)).toList();
    }

    static String withoutExpressions(String text) {
        return EL.matcher(text).replaceAll("");
    }

    static String withoutStrings(String expression) {
        return STRING.matcher(expression).replaceAll("''");
    }

    static String prefixed(Element element) {
        return element.getPrefix() == null
                ? element.getLocalName()
                : element.getPrefix() + ":" + element.getLocalName();
    }
}
