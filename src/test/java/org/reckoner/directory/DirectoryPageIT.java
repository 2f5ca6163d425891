package org.reckoner.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;
import org.reckoner.it.Visitor;

/** The directory in front of a browser: somebody added, licensed, put into a team, changed by two at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class DirectoryPageIT {
    private static final String ADMINISTRATOR = "admin@harbour.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private Visitor added() {
        var visitor = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        visitor.open("/directory/new-user.xhtml");
        visitor.page().fill("[id='form:key']", "u " + unique);
        visitor.page().fill("[id='form:name']", "Uma " + unique);
        visitor.press("Add user");
        assertThat(visitor.page().locator("[id='form:keyMessage']")).containsText("without blanks");
        visitor.page().fill("[id='form:key']", "u-" + unique);
        visitor.press("Add user");
        visitor.page().waitForURL("**/directory/user.xhtml?id=*");
        return visitor;
    }

    private static void looksRight(Visitor visitor) {
        assertEquals(List.of(), visitor.accessibilityFaults());
        assertFalse(visitor.scrollsSideways());
    }

    @Test
    void somebodyIsLicensedPutIntoATeamAndDeleted() {
        var visitor = added();
        var page = visitor.page();
        page.fill("[id='licences:from']", "2024-01-01T08:00");
        page.selectOption("[id='licences:level_input']", "CX1");
        visitor.press("Change licence");
        assertThat(page.locator(".rk-timeline").first()).containsText("CX 1");
        page.fill("[id='licences:from']", "2090-01-01T00:00");
        page.selectOption("[id='licences:level_input']", "CX3");
        visitor.press("Change licence");
        assertThat(page.locator(".rk-timeline-future")).containsText("CX 3");
        page.locator("[id$=':1:correct']").click();
        page.fill("[id='licences:rightUntil']", "2023-01-01T00:00");
        visitor.press("Save correction");
        assertThat(page.locator("[id='licences:rightUntilMessage']")).containsText("later than the beginning");
        page.fill("[id='licences:rightUntil']", "2024-02-01T08:00");
        visitor.press("Save correction");
        assertThat(page.locator(".rk-timeline").first()).containsText("1 Feb 2024, 08:00");
        visitor.press("Hold from then on");
        assertThat(page.locator("[id='addOns']")).containsText("Not billed");
        looksRight(visitor);

        page.fill("[id='teams:team_input']", "No such " + unique);
        visitor.press("Add to team");
        assertThat(page.locator("[id='teams:teamMessage']")).containsText("Create it first");
        var user = visitor.path();
        visitor.open("/directory/teams.xhtml");
        page.fill("[id='new:name']", "Team " + unique);
        page.keyboard().press("Enter");
        page.waitForURL("**/directory/team.xhtml?id=*");
        page.fill("[id='list:user_input']", "u-" + unique);
        visitor.press("Add to this team");
        assertThat(page.locator("[id='list:rows_data']")).containsText("Uma " + unique);
        looksRight(visitor);
        visitor.open(user);
        assertThat(page.locator("[id='teams']")).containsText("Team " + unique);
        visitor.press("Delete");
        page.locator(".ui-confirm-dialog button:has-text('Delete')").click();
        assertThat(page.locator("#main")).containsText("Counts only in the periods in which they logged in");
        looksRight(visitor);
        visitor.press("Put back");
        assertThat(page.locator("#main")).containsText("Counts as an active user");
    }

    @Test
    void somebodyIsGivenAccessToReckonerAndLosesItAgain() {
        var visitor = added();
        var page = visitor.page();
        page.fill("[id='access:email']", ADMINISTRATOR);
        page.click("[id='access:give']");
        assertThat(page.locator("[id='access:emailMessage']")).containsText("logs in with " + ADMINISTRATOR);
        page.fill("[id='access:email']", "uma-" + unique + "@test.example");
        page.click("[id='access:give']");
        var link = page.locator("#invitation code");
        assertThat(link).containsText("/activate.xhtml?token=");
        looksRight(visitor);
        var user = visitor.path();

        var uma = CHROMIUM.visitor(server, 360, ColorScheme.DARK);
        uma.open(link.innerText().replaceFirst("^.*(/activate)", "$1"));
        uma.page().fill("[id='form:password']", Visitor.PASSWORD);
        uma.page().fill("[id='form:repeated']", Visitor.PASSWORD);
        uma.page().click("[id='form:accept']");
        uma.logIn("uma-" + unique + "@test.example");
        looksRight(uma);
        visitor.open(user);
        page.click("[id='access:take']");
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator("#messages")).containsText("cannot log in to Reckoner any more");
        looksRight(visitor);
        uma.open("/index.xhtml");
        assertThat(uma.page().locator("[id='form:email']")).isVisible();
    }

    @Test
    void ofTwoWhoRenameTheSameUserNobodyLosesWhatWasTyped() {
        var one = added();
        var other = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(ADMINISTRATOR);
        other.open(one.path());
        other.page().fill("[id='names:name']", "Una " + unique);
        other.page().fill("[id='names:email']", "una@harbour.example");
        one.page().fill("[id='names:name']", "Ursula " + unique);
        one.press("Save");
        assertThat(one.page().locator("h1")).hasText("Ursula " + unique);
        other.press("Save");
        assertThat(other.page().locator("[id='names']")).containsText("Ursula " + unique);
        assertThat(other.page().locator("[id='names:name']")).hasValue("Una " + unique);
        looksRight(other);
        other.press("Save");
        assertThat(other.page().locator("h1")).hasText("Una " + unique);
    }

    @Test
    void theListNarrowsAsOneTypesAndItsAddressShowsTheSameAgain() {
        var visitor = added();
        var page = visitor.page();
        visitor.open("/directory/users.xhtml");
        page.keyboard().press("/");
        page.keyboard().type("uma " + unique);
        assertThat(page.locator("[id='list:rows_data'] tr")).hasCount(1);
        page.waitForURL("**/directory/users.xhtml?q=uma+" + unique);
        page.selectOption("[id='list:state_input']", "ARCHIVED");
        assertThat(page.locator("[id='list:rows_data']")).containsText("Nobody fits");
        page.reload();
        assertThat(page.locator("[id='list:rows_data']")).containsText("Nobody fits");
        page.selectOption("[id='list:state_input']", "ACTIVE");
        assertThat(page.locator("[id='list:rows_data']")).containsText("Uma " + unique);
        looksRight(visitor);
        var file = page.request()
                .get(page.evaluate("document.querySelector('#export, [id$=export]').href")
                        .toString());
        assertEquals(200, file.status());
        assertEquals(
                "user_id,name,email,licence,licence_from,add_ons,teams,state\r\nu-" + unique + ",Uma " + unique
                        + ",,,,,,ACTIVE\r\n",
                file.text());
    }

    @Test
    void whoeverIsTickedIsChangedAfterItWasSaidWhatHappens() {
        var visitor = added();
        var page = visitor.page();
        visitor.open("/directory/users.xhtml?q=" + unique);
        assertThat(page.locator("[id='list:rows_data'] tr")).hasCount(1);
        page.locator("[id='list:rows_data'] .ui-chkbox-box").click();
        assertThat(page.locator("[id='list:bulk']")).containsText("1 chosen");
        visitor.press("Choose all that fit");
        visitor.press("Go on");
        assertThat(page.locator("#question, [id$=question]")).containsText("Archive one user?");
        looksRight(visitor);
        visitor.press("Do it");
        page.waitForURL("**/directory/change.xhtml?id=*");
        assertThat(page.locator("#main")).containsText("Done");
        looksRight(visitor);
        visitor.open("/directory/users.xhtml?state=ARCHIVED&q=" + unique);
        assertThat(page.locator("[id='list:rows_data'] tr")).hasCount(1);
        assertThat(page.locator("[id='list:rows_data']")).containsText("Uma " + unique);
    }
}
