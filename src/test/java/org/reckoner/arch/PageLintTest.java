package org.reckoner.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Every page, template and tag keeps the rules of architecture.md 8. */
class PageLintTest {
    private static final String FACELETS = "jakarta.faces.facelets";

    @Test
    void everyPageKeepsTheRules() {
        var pages = Pages.all();
        assertFalse(pages.isEmpty());
        var faults = new ArrayList<String>();
        pages.forEach(page -> faults.addAll(PageRules.faults(page)));
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPageHasTheFrameAndATitle() {
        var faults = new ArrayList<String>();
        for (var page : Pages.all()) {
            var root = page.document().getDocumentElement();
            var isPage = !page.name().startsWith("WEB-INF") || page.name().startsWith("WEB-INF/errors");
            if (isPage && !root.getAttribute("template").equals("/WEB-INF/templates/page.xhtml")) {
                faults.add(page.name() + " is not framed by page.xhtml");
            }
            if (isPage && !hasTitle(page)) {
                faults.add(page.name() + " has no title");
            }
        }
        assertEquals(List.of(), faults);
    }

    private static boolean hasTitle(Pages.Page page) {
        var params = page.document().getElementsByTagNameNS(FACELETS, "param");
        for (var i = 0; i < params.getLength(); i++) {
            if (((Element) params.item(i)).getAttribute("name").equals("title")) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p style="color:red"/>                                          | style=
            <script src="x.js"/>                                            | <script>
            <a onclick="go()"/>                                             | onclick=
            <p:commandButton id="a" oncomplete="x()"/>                      | oncomplete=
            <h:outputText value="#{a}" escape="false"/>                     | escape="false"
            <p>Hello</p>                                                    | literal text in text
            <p title="Hello"/>                                              | literal text in p title
            <p:commandButton id="a" value="Save"/>                          | literal text in p:commandButton value
            <p:inputText value="#{a.b}"/>                                   | p:inputText without an id
            <p:commandButton value="#{a.b}"/>                               | p:commandButton without an id
            <h:form/>                                                       | h:form without an id
            <p>#{a.count + 1}</p>                                           | arithmetic
            <p>#{a.count - b.count}</p>                                     | arithmetic
            <p>#{a.count * 2}</p>                                           | arithmetic
            <p>#{a.count div 2}</p>                                         | arithmetic
            <p>#{a ? b : c ? d : e}</p>                                     | more than one ternary
            <p title="#{a ? 'Not yet' : b}"/>                               | literal text in an expression
            """)
    void aFaultIsFound(String markup, String complaint) {
        var faults = PageRules.faults(page(markup));
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(complaint)), () -> markup + " gave " + faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>#{i18n['tenant.state.' += row.state]} · #{a.b}</p>           | key concatenation
            <p:commandButton id="a" value="#{i18n['a-b.c']}" action="#{a.b(c)}"/> | a key with a dash
            <h:outputText value="#{empty value ? '–' : value}"/>            | a dash for nothing
            <i class="pi #{a.icon}" aria-hidden="true"/>                    | classes and markers
            """)
    void whatIsRightIsLeftAlone(String markup, String why) {
        assertEquals(List.of(), PageRules.faults(page(markup)), why);
    }

    private static Pages.Page page(String markup) {
        return Pages.Page.of(
                "example",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:h=\"jakarta.faces.html\" xmlns:p=\"primefaces\">"
                        + markup + "</html>");
    }
}
