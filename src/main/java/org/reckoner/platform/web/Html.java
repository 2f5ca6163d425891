package org.reckoner.platform.web;

/**
 * A part of a page as it grows. What repeats hundreds of times is put together here and given to the page's own writer in one
 * piece: that one passes each attribute through three others and asks each time where it stands.
 */
public final class Html {
    private static final int USUAL = 256;

    private final StringBuilder out = new StringBuilder(USUAL);

    /**
     * Opens an element.
     *
     * @param styleClass or null
     */
    public Html open(String name, String styleClass, String... attributes) {
        out.append('<').append(name);
        attribute("class", styleClass);
        for (var i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>');
        return this;
    }

    private void attribute(String name, String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
    }

    /** Text, escaped. */
    public Html text(Object text) {
        escape(text.toString());
        return this;
    }

    /** By hand: the component library's encoder takes two kilobytes for each text with an ampersand in it, as links have. */
    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                default -> out.append(letter);
            }
        }
    }

    public Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /**
     * A whole element with a text.
     *
     * @param styleClass or null
     * @param attributes names and values in turn; one whose value is null is left out
     */
    public Html element(String name, String styleClass, Object text, String... attributes) {
        return open(name, styleClass, attributes).text(text).close(name);
    }

    /** The markup so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
