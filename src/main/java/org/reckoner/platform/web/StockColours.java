package org.reckoner.platform.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which custom property of reckoner.css stands for which literal colour of the component library's one stock theme. That
 * theme is light only; with this every component follows light and dark without rules of its own.
 */
final class StockColours {
    /** In this order: white is the ink of filled buttons first and a ground afterwards. */
    private static final List<Colour> COLOURS = List.of(
            new Colour("(?<=[{;]color:)#(?:fff|ffffff|f8f9fa|212529)\\b", "on-accent"),
            new Colour("(?<=border-color:)#fff\\b", "on-accent"),
            new Colour("#fff(?:fff)?\\b", "card"),
            new Colour("#(?:495057|343a40)\\b|rgb\\(45\\.75,[^)]*\\)", "ink"),
            new Colour("#(?:6c757d|adb5bd)\\b", "ink-soft"),
            new Colour("#(?:dee2e6|252529)\\b|rgba\\(0,0,0,\\.08\\)", "line"),
            new Colour("#(?:ced4da|607d8b)\\b|rgb\\((?:86\\.4|76\\.8),[^)]*\\)", "line-strong"),
            new Colour("(?<=border:(?:1px )?solid )#e9ecef\\b", "line"),
            new Colour("#(?:e9ecef|efefef|ebebef|dadada)\\b|rgba\\(96,125,139,\\.\\d+\\)", "hover"),
            new Colour("#(?:f8f9fa|f8f8f8|fbfcfc)\\b", "sunken"),
            new Colour("#(?:2196f3|0288d1|03a9f4|01579b)\\b|rgb\\((?:166\\.2|137\\.4),[^)]*\\)", "accent"),
            new Colour("rgb\\((?:12\\.7|11\\.3|1\\.8|1\\.6)\\d*,[^)]*\\)", "accent-strong"),
            new Colour("#(?:e3f2fd|b3e5fc)\\b|rgba\\((?:33,150,243|2,136,209),\\.\\d+\\)", "accent-soft"),
            new Colour("#(?:f44336|ef5350|d32f2f|b71c1c|e0284f|e60017)\\b|hsl\\(0,65[^)]*\\)", "error"),
            new Colour("#ffcdd2\\b|rgb\\(255,1[^)]*\\)|rgba\\(211,47,47,\\.\\d+\\)", "error-soft"),
            new Colour("#(?:fbc02d|ffc107|7f6003)\\b|rgb\\(250\\.4[^)]*\\)|hsl\\(42\\.8[^)]*\\)", "warn"),
            new Colour("#ffecb3\\b|rgb\\(255,229[^)]*\\)|rgba\\(251,192,45,\\.\\d+\\)", "warn-soft"),
            new Colour("#689f38\\b|hsl\\(122,[^)]*\\)|rgb\\((?:93\\.6|83\\.2|67\\.18\\d+),[^)]*\\)", "ok"),
            new Colour("#c8e6c9\\b|rgba\\(104,159,56,\\.\\d+\\)|rgba\\(200,230,201,\\.8\\)", "ok-soft"));

    private StockColours() {}

    private record Colour(Pattern literal, String property) {
        Colour(String literal, String property) {
            this(Pattern.compile(literal, Pattern.CASE_INSENSITIVE), property);
        }
    }

    /** The stylesheet with our colours, saying no more that it is light only. */
    static String replaced(String css) {
        var text = css.replace("color-scheme:light", "");
        for (var colour : COLOURS) {
            text = colour.literal().matcher(text).replaceAll("var(--" + colour.property() + ")");
        }
        return text;
    }
}
