package org.reckoner.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whatIsTypedCannotBecomeMarkup() {
        var html = new Html().element("a", "rk-tab", "<b>R&D</b>", "href", "/x?a=1&b=\"><script>");
        assertEquals(
                "<a class=\"rk-tab\" href=\"/x?a=1&amp;b=&#34;&gt;&lt;script&gt;\">&lt;b&gt;R&amp;D&lt;/b&gt;</a>",
                html.toString());
    }

    @Test
    void anAttributeWithoutAValueIsLeftOut() {
        assertEquals(
                "<h2 id=\"x\">9</h2>",
                new Html().element("h2", null, 9, "hidden", null, "id", "x").toString());
    }

    @Test
    void elementsMayHoldOthers() {
        var html = new Html().open("tr", null).element("td", "rk-right", "1").close("tr");
        assertEquals("<tr><td class=\"rk-right\">1</td></tr>", html.toString());
    }
}
