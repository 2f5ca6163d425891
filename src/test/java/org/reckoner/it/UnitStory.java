package org.reckoner.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.vectors.Vectors;

/**
 * Issue 5's story, page by page: an administrator of the bank switches on access groups and lets a manager look after billing units; the
 * manager makes them as in the bank's files and reads what they cost in February.
 */
final class UnitStory {
    private static final String MANAGER = "manager@bank.example";
    private static final String FROM = "1999-02-01";

    private final Visitor administrator;
    private final Visitor manager;
    private final Path bank;

    /** @param administrator logged in as the bank's; @param manager nobody yet */
    UnitStory(Visitor administrator, Visitor manager, Path bank) {
        this.administrator = administrator;
        this.manager = manager;
        this.bank = bank;
    }

    /** Groups, the manager, and the units with their users and numbers; the clock stands in February. */
    void unitsAsInTheFiles() throws IOException {
        switchToGroups();
        makeManager();
        makeGroup();
        makeTeam(users().get("Retail banking").subList(0, 2));
        manager.logIn(MANAGER);
        seesTheUnitsAlone();
        for (var unit : users().entrySet()) {
            addUnit(unit.getKey());
            if (unit.getKey().equals("Retail banking")) {
                assignTeam();
            }
            assignUsers(unit.getKey(), unit.getValue());
            assignNumbers(numbers().getOrDefault(unit.getKey(), List.of()));
        }
    }

    private void switchToGroups() {
        var page = administrator.page();
        administrator.open("/directory/access-mode.xhtml");
        page.click("[id='form:turn']");
        page.locator(".ui-confirmdialog-yes:visible").click();
        assertThat(page.locator("#messages")).isVisible();
    }

    /** A user of the directory who logs in by an invitation. */
    private void makeManager() {
        var page = administrator.page();
        administrator.open("/directory/new-user.xhtml");
        page.fill("[id='form:key']", "manager");
        page.fill("[id='form:name']", "Uma Units");
        page.click("[id='form:add']");
        page.waitForURL("**/directory/user.xhtml?id=*");
        page.fill("[id='access:email']", MANAGER);
        new LandlordJourney(administrator).choose("access:role", "Agent");
        page.click("[id='access:give']");
        var link = page.locator("#invitation code");
        assertThat(link).containsText("/activate.xhtml?token=");
        manager.open("/activate.xhtml?" + URI.create(link.innerText().strip()).getQuery());
        manager.page().fill("[id='form:password']", Visitor.PASSWORD);
        manager.page().fill("[id='form:repeated']", Visitor.PASSWORD);
        manager.page().click("[id='form:accept']");
        assertThat(manager.page().locator("[id='form:accept']")).hasCount(0);
    }

    private void makeGroup() {
        var page = administrator.page();
        administrator.open("/directory/groups.xhtml");
        page.fill("[id='new:name']", "Unit managers");
        page.click("[id='new:create']");
        page.waitForURL("**/directory/group.xhtml?id=*");
        for (var privilege : List.of("VIEW_BILLING_UNITS", "EDIT_BILLING_UNITS")) {
            page.click("[id='details:" + privilege + "'] .ui-chkbox-box");
        }
        page.click("[id='details:save']");
        assertThat(page.locator("#messages")).containsText("is saved");
        pick(page, "users:user", "manager");
        page.click("[id='users:add']");
        assertThat(page.locator("[id='users:rows']")).containsText("Uma Units");
    }

    private void makeTeam(List<String> keys) {
        var page = administrator.page();
        administrator.open("/directory/teams.xhtml");
        page.fill("[id='new:name']", "Retail floor");
        page.click("[id='new:create']");
        page.waitForURL("**/directory/team.xhtml?id=*");
        for (var key : keys) {
            pick(page, "list:user", key);
            page.click("[id='list:add']");
            assertThat(page.locator("[id='list:rows'] tbody")).containsText(key);
        }
    }

    /** Types a value into a box that suggests; whoever knows it needs no suggestion. */
    private static void pick(Page page, String id, String value) {
        page.fill("[id='" + id + "_input']", value);
    }

    private void seesTheUnitsAlone() {
        var page = manager.page();
        page.getByText("Billing", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForURL("**/billing/units.xhtml*");
        assertThat(page.locator("nav.rk-tabs[aria-label='Billing'] a")).hasText(new String[] {"Billing units"});
        assertEquals(403, manager.open("/billing/statements.xhtml").status());
        manager.forgiveComplaints();
    }

    private void addUnit(String name) {
        var page = manager.page();
        manager.open("/billing/units.xhtml");
        page.fill("[id='new:name']", name);
        page.click("[id='new:add']");
        page.waitForURL("**/billing/unit.xhtml?id=*");
        assertThat(page.locator("h1")).hasText(name);
    }

    private void assignTeam() {
        var page = manager.page();
        page.click("[id='usersManage']");
        page.waitForURL("**panel=users**");
        day("usersPanel");
        pick(page, "usersPanel:team", "Retail floor");
        page.click("[id='usersPanel:assignTeam']");
        assertThat(rows("usersThere")).hasCount(2);
    }

    private void assignUsers(String unit, List<String> keys) {
        var page = manager.page();
        if (page.locator("[id='usersManage']").count() > 0) {
            page.click("[id='usersManage']");
            page.waitForURL("**panel=users**");
        }
        var left = unit.equals("Retail banking") ? keys.subList(2, keys.size()) : keys;
        tick("usersPanel", left);
        day("usersPanel");
        page.click("[id='usersPanel:assign']");
        assertThat(rows("usersThere")).hasCount(Math.min(20, keys.size()));
    }

    private void assignNumbers(List<String> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        var page = manager.page();
        page.click("[id='done']");
        page.click("[id='numbersManage']");
        page.waitForURL("**panel=numbers**");
        tick("numbersPanel", numbers);
        day("numbersPanel");
        page.click("[id='numbersPanel:assign']");
        assertThat(rows("numbersThere")).hasCount(numbers.size());
    }

    private Locator rows(String form) {
        return manager.page().locator("[id='" + form + ":rows'] tbody tr[data-rk]");
    }

    private void day(String form) {
        var page = manager.page();
        page.fill("[id='" + form + ":day_input']", FROM);
        page.press("[id='" + form + ":day_input']", "Escape");
        page.press("[id='" + form + ":day_input']", "Tab");
    }

    private void tick(String form, List<String> keys) {
        var page = manager.page();
        assertThat(rows(form).first()).isVisible();
        var sizes = page.locator("[id='" + form + ":rows'] .ui-paginator-rpp-options");
        if (sizes.isVisible()) { // what fits one page has none
            sizes.selectOption("50");
        }
        for (var key : keys) {
            var cell =
                    page.locator("xpath=.//td[text()[normalize-space()='" + key + "']]"); // beside the column's title
            var row = rows(form).filter(new Locator.FilterOptions().setHas(cell));
            row.locator(".ui-chkbox-box").click();
        }
    }

    /** On 1 March, after the invoice run. */
    void readsFebruary() {
        var page = manager.page();
        manager.open("/billing/units.xhtml");
        page.click("#costs");
        page.waitForURL("**/billing/unit-costs.xhtml*");
        var found = new TreeMap<String, String>();
        for (var row : page.locator("[id='list:rows'] tbody tr").all()) {
            var name = row.locator("td.rk-card-title").innerText().strip();
            found.put(name, figure(row.locator("strong")));
        }
        found.put("total", figure(page.locator("#whole")));
        assertEquals(expected(), found);

        page.locator("[id='list:rows'] a")
                .getByText("Retail banking", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/billing/unit-cost.xhtml*");
        assertThat(page.locator("#total")).containsText("1,384.48");
        assertThat(page.locator("main")).containsText("Core services and fees");
        assertThat(page.locator("main")).containsText("Telco services");
        assertThat(page.locator("main")).containsText("avidan");
    }

    private static String figure(Locator of) {
        return of.innerText().replaceAll("[^0-9.-]", "");
    }

    private static Map<String, String> expected() {
        var vector = Vectors.object("bank-contract.json").getJsonObject("unitCosts");
        return vector.keySet().stream()
                .filter(key -> !key.equals("period"))
                .collect(Collectors.toMap(key -> key, vector::getString, (one, other) -> one, TreeMap::new));
    }

    /** Whom the files put into which unit. */
    private Map<String, List<String>> users() throws IOException {
        return lines("billing_units.csv")
                .collect(Collectors.groupingBy(
                        row -> row[0], TreeMap::new, Collectors.mapping(row -> row[1], Collectors.toList())));
    }

    private Map<String, List<String>> numbers() throws IOException {
        return lines("numbers.csv")
                .filter(row -> row.length > 4)
                .collect(Collectors.groupingBy(row -> row[4], Collectors.mapping(row -> row[0], Collectors.toList())));
    }

    private Stream<String[]> lines(String file) throws IOException {
        return Files.readAllLines(bank.resolve(file)).stream().skip(1).map(line -> line.split(","));
    }
}
