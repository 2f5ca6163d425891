package org.reckoner.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;
import org.reckoner.it.Visitor;

/** The platform owner sets the mail server up, tries it, and looks after mails, with a real mail server outside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class MailPagesIT {
    private static final String OWNER = "owner@reckoner.example";
    private static final String SETTINGS = "/system/settings/mail.xhtml";
    private static final String GENERAL = "/system/settings/general.xhtml";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    private GreenMail mailServer;

    @BeforeEach
    void start() {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        owner.open(SETTINGS);
        owner.page().fill("[id='form:host']", "");
        owner.press("Save settings");
        assertThat(owner.page().locator(".rk-messages")).containsText("Settings saved");
    }

    @Test
    void theServerIsTriedSavedAndUsedAndMailsAreLookedAt() {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        var page = owner.page();
        owner.open(SETTINGS);
        fill(page, mailServer.getSmtp().getPort());
        owner.page().click("[id='form:test']");
        assertThat(page.locator(".rk-messages")).containsText("It works");
        page.click("[id='form:sendTest']");
        assertThat(page.locator(".rk-messages")).containsText(OWNER);
        assertTrue(mailServer.getReceivedMessages().length > 0);
        owner.press("Save settings");
        assertThat(page.locator(".rk-messages")).containsText("Settings saved");

        var token = UUID.randomUUID().toString();
        var recipient = "anna-" + token.substring(0, 8) + "@example.com";
        owner.open("/test/post-mail?to=" + recipient + "&token=" + token);
        // what other tests left in the outbox is sent too
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Arrays.stream(mailServer.getReceivedMessages())
                        .anyMatch(mail -> GreenMailUtil.getWholeMessage(mail).contains(recipient)));

        owner.open("/system/mails.xhtml?q=" + recipient);
        assertThat(page.locator("[id='list:rows']")).containsText(recipient);
        page.locator("[id='list:rows'] a").first().click();
        page.waitForURL("**/system/mail.xhtml**");
        assertThat(page.locator("main")).containsText(recipient);
        var preview = page.frameLocator("iframe.rk-preview");
        assertThat(preview.locator("main")).containsText("Guten Tag Anna <b>Öz</b>,");
        assertEquals(0, preview.locator("a").count(), "the link is shown");
        assertFalse(page.content().contains(token));
        assertEquals(0, page.locator("[id='actions:sendAgain']").count(), "its link is gone");
        var address = owner.path();
        owner.open("/system/events.xhtml");
        assertThat(page.locator("main")).containsText("Always on");
        everybodyCanReadIt(address);
    }

    private void everybodyCanReadIt(String address) {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 360)) {
                var visitor = CHROMIUM.visitor(server, width, colours).logIn(OWNER);
                visitor.open(address);
                // nothing runs in the preview's frame, what looks at accessibility neither
                visitor.page().evaluate("document.querySelector('iframe.rk-preview').remove()");
                assertEquals(List.of(), visitor.accessibilityFaults(), colours + " " + width);
                assertFalse(visitor.scrollsSideways(), colours + " " + width);
            }
        }
    }

    @Test
    void aServerThatIsDownIsExplainedBesideItsInput() {
        var port = mailServer.getSmtp().getPort();
        mailServer.stop();
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        owner.open(SETTINGS);
        fill(owner.page(), port);
        owner.page().click("[id='form:test']");
        assertThat(owner.page().locator("[id='form:portMessage']")).containsText("Nobody answers");
        assertThat(owner.page().locator("[id='form:port']")).hasValue(String.valueOf(port));
    }

    @Test
    void ofTwoWhoEditTheSameSettingsTheSecondSeesWhatChangedAndKeepsWhatWasTyped() {
        var first = CHROMIUM.visitor(server).logIn(OWNER);
        var second = CHROMIUM.visitor(server).logIn(OWNER);
        first.open(GENERAL);
        second.open(GENERAL);
        first.page().fill("[id='form:absoluteHours']", "11");
        first.page().fill("[id='form:mailDays']", "80");
        save(first);
        second.page().fill("[id='form:absoluteHours']", "10");
        second.press("Save settings");
        assertThat(second.page().locator(".rk-theirs").first()).containsText("11");
        assertThat(second.page().locator("[id='form:absoluteHours']")).hasValue("10");
        assertThat(second.page().locator("[id='form:mailDays']")).hasValue("80");
        save(second);
        second.open(GENERAL);
        assertThat(second.page().locator("[id='form:absoluteHours']")).hasValue("10");
        second.page().fill("[id='form:idleMinutes']", "700");
        second.press("Save settings");
        assertThat(second.page().locator("[id='form:idleMinutesMessage']")).containsText("10 hours");
        second.page().fill("[id='form:idleMinutes']", "30");
        second.page().fill("[id='form:absoluteHours']", "12");
        second.page().fill("[id='form:mailDays']", "90");
        save(second);
    }

    private static void save(Visitor visitor) {
        visitor.press("Save settings");
        assertThat(visitor.page().locator(".rk-messages")).containsText("Settings saved");
    }

    private static void fill(Page page, int port) {
        page.fill("[id='form:host']", "127.0.0.1");
        page.fill("[id='form:port']", String.valueOf(port));
        page.selectOption("[id='form:tls_input']", "NONE", new Page.SelectOptionOptions().setForce(true));
    }
}
