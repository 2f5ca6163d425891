package org.reckoner.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StockColoursTest {
    private static final Pattern LITERAL =
            Pattern.compile("#[0-9a-f]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)", Pattern.CASE_INSENSITIVE);

    /** Left alone: shadows, shades over anything, and rings of buttons that reckoner.css draws itself. */
    private static final Pattern KNOWN = Pattern.compile(
            "rgba\\(0, ?0, ?0.*|hsla\\(0,0%,100%.*|rgba\\(255, 255, 255.*"
                    + "|#9c27b0|rgba\\(156.*|rgb\\(1(?:40|24)\\..*|hsl\\(291.*"
                    + "|rgb\\(2(?:53|37)\\..*|rgb\\(136\\.5.*|hsl\\((?:199|198|92).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PALETTE = Pattern.compile("--[\\w-]+:[^;}]*");

    @Test
    void everyColourOfTheStockThemeIsOneOfOurs() throws IOException {
        var css = PALETTE.matcher(StockColours.replaced(stock())).replaceAll("");
        var left = new TreeSet<String>();
        LITERAL.matcher(css)
                .results()
                .map(m -> m.group())
                .filter(c -> !KNOWN.matcher(c).matches())
                .forEach(left::add);
        assertEquals(new TreeSet<>(), left);
        assertFalse(css.contains("color-scheme:light"));
    }

    @Test
    void whiteIsInkOnButtonsAndGroundElsewhere() {
        assertEquals(
                "a{color:var(--on-accent);background:var(--card)}b{background-color:var(--card);color:var(--ink)}",
                StockColours.replaced("a{color:#fff;background:#fff}b{background-color:#FFFFFF;color:#495057}"));
    }

    private static String stock() throws IOException {
        try (var css =
                StockColoursTest.class.getResourceAsStream("/META-INF/resources/primefaces-saga-blue/theme.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
