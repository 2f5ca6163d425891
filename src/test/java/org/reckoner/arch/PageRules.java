package org.reckoner.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What architecture.md 8 asks of a page, each rule with the words it is refused by. */
final class PageRules {
    private static final int LINES_MAX = 200;

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");
    private static final Pattern PHRASE = Pattern.compile("\\p{L}+ \\p{L}");
    private static final Pattern ARITHMETIC =
            Pattern.compile("[*/%]|\\b(?:div|mod)\\b|(?<!\\+)\\+(?![+=])|[\\w)\\]']\\s*-\\s*[\\w(']");

    /** Attributes that people read or hear. */
    private static final Set<String> SPOKEN = Set.of(
            "title",
            "label",
            "text",
            "header",
            "headerText",
            "footerText",
            "alt",
            "placeholder",
            "message",
            "yes",
            "legend",
            "summary",
            "emptyMessage",
            "itemLabel",
            "aria-label",
            "ariaLabel",
            "help",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "note",
            "noSelectionLabel");

    /** Whose {@code value} people read. */
    private static final Set<String> SPEAKING = Set.of(
            "outputText",
            "outputFormat",
            "outputLabel",
            "commandButton",
            "commandLink",
            "button",
            "link",
            "outputLink",
            "menuitem");

    /** What tests, labels and messages name: it needs an id of its own. */
    private static final Set<String> NAMED = Set.of(
            "form",
            "inputText",
            "inputTextarea",
            "inputHidden",
            "password",
            "selectOneMenu",
            "selectOneRadio",
            "selectManyCheckbox",
            "selectManyMenu",
            "selectCheckboxMenu",
            "selectBooleanCheckbox",
            "selectOneButton",
            "autoComplete",
            "datePicker",
            "inputNumber",
            "toggleSwitch",
            "fileUpload",
            "commandButton",
            "commandLink",
            "button",
            "dataTable",
            "poll",
            "remoteCommand");

    /** What stands there as it has to be typed, in no language. */
    private static final Set<String> SAMPLES = Set.of("pre", "code");

    private static final Set<String> COMPONENTS = Set.of("jakarta.faces.html", "primefaces", "reckoner");

    private PageRules() {}

    /** What is wrong with a page, each line with where. */
    static List<String> faults(Pages.Page page) {
        var faults = new ArrayList<String>();
        page.walk(node -> {
            if (node instanceof Element element) {
                element(element, faults);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                text(node, faults);
            }
        });
        page.expressions().forEach(expression -> expression(expression, faults));
        if (page.source().lines().count() > LINES_MAX) {
            faults.add("longer than " + LINES_MAX + " lines");
        }
        return faults.stream().map(fault -> page.name() + ": " + fault).toList();
    }

    private static void text(Node node, List<String> faults) {
        if (!SAMPLES.contains(node.getParentNode().getLocalName())) {
            spoken("text", node.getNodeValue(), faults);
        }
    }

    private static void element(Element element, List<String> faults) {
        var name = Pages.prefixed(element);
        if (element.getLocalName().equals("script")) {
            faults.add("<script>: scripts are files under resources");
        }
        var component = COMPONENTS.contains(element.getNamespaceURI());
        if (component && NAMED.contains(element.getLocalName()) && !element.hasAttribute("id")) {
            faults.add(name + " without an id");
        }
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            attribute(element, (Attr) attributes.item(i), faults);
        }
    }

    private static void attribute(Element element, Attr attribute, List<String> faults) {
        var name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        var value = attribute.getValue();
        if (name.equals("style")) {
            faults.add("style= on " + Pages.prefixed(element));
        }
        if (HANDLER.matcher(name).matches()) {
            faults.add(name + "= on " + Pages.prefixed(element) + ": handlers are in files under resources");
        }
        if (name.equals("escape") && value.equals("false")) {
            faults.add("escape=\"false\" on " + Pages.prefixed(element));
        }
        if (SPOKEN.contains(name) || name.equals("value") && SPEAKING.contains(element.getLocalName())) {
            spoken(Pages.prefixed(element) + " " + name, value, faults);
        }
    }

    private static void spoken(String where, String text, List<String> faults) {
        if (LETTER.matcher(Pages.withoutExpressions(text)).find()) {
            faults.add("literal text in " + where + ": " + text.strip());
        }
        for (var expression : Pages.expressionsIn(text)) {
            Pages.stringsIn(expression).stream()
                    .filter(string -> PHRASE.matcher(string).find())
                    .forEach(string -> faults.add("literal text in an expression: " + string));
        }
    }

    private static void expression(String expression, List<String> faults) {
        var bare = Pages.withoutStrings(expression);
        if (ARITHMETIC.matcher(bare).find()) {
            faults.add("arithmetic in #{" + expression + "}");
        }
        if (bare.chars().filter(c -> c == '?').count() > 1) {
            faults.add("more than one ternary in #{" + expression + "}");
        }
    }
}
