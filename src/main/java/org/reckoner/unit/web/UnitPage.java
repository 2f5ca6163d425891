package org.reckoner.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.money.Money;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.rating.terms.Section;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitCostRow;
import org.reckoner.unit.UnitSheets;

/** A billing unit: what it is called, and which panel is open. */
@Named
@ViewScoped
public class UnitPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String USERS = "users";
    private static final String NUMBERS = "numbers";

    @Inject
    BillingUnits units;

    @Inject
    UnitSheets sheets;

    @Inject
    CurrentCaller callers;

    @Inject
    NoticesPage notices;

    @Inject
    UnitUsersPage users;

    @Inject
    UnitNumbersPage numbers;

    @Inject
    UnitBudgetPage budget;

    private long id;
    private String panel;
    private Unit unit;
    private FormDraft draft;
    private List<UnitCostRow> costs = List.of(); // asked for even where no unit is shown

    public void open() {
        var assigns = USERS.equals(panel) || NUMBERS.equals(panel);
        var sheet = assigns ? sheets.toAssign(id) : sheets.open(id);
        unit = sheet.unit();
        draft = new FormDraft(values(unit));
        costs = sheet.costs();
        users.open(id, sheet.today());
        numbers.open(id, sheet.today());
        budget.open(sheet);
    }

    private static Map<String, Serializable> values(Unit of) {
        var values = new HashMap<String, Serializable>();
        values.put("name", of.name());
        return values;
    }

    public String rename() {
        var now = units.get(id);
        if (now.version() != unit.version()) {
            unit = now;
            if (draft.meet(values(now))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        units.rename(id, unit.version(), draft.text("name"));
        notices.done("unit.renamed", draft.text("name"));
        return Redirect.to("/billing/unit", "id", id);
    }

    public String delete() {
        var now = units.get(id);
        if (now.version() != unit.version()) {
            unit = now;
            throw new RuleViolation(PlatformProblem.STALE);
        }
        units.delete(id, now.version());
        notices.done("unit.deleted", unit.name());
        return Redirect.to("/billing/units", "q", "");
    }

    public boolean isEditable() {
        return callers.required().may(Privilege.EDIT_BILLING_UNITS);
    }

    /** Whether the panel that assigns users is open. */
    public boolean isUsersManaged() {
        return isEditable() && USERS.equals(panel);
    }

    /** Whether the panel that assigns numbers is open. */
    public boolean isNumbersManaged() {
        return isEditable() && NUMBERS.equals(panel);
    }

    /** What it cost in the last periods, the newest first. */
    public List<UnitCostRow> getCosts() {
        return costs;
    }

    /** The sections in which it had a cost. */
    public List<Section> getSections() {
        return Arrays.stream(Section.values())
                .filter(section -> costs.stream()
                        .anyMatch(row -> !row.amounts().get(section.ordinal()).isZero()))
                .toList();
    }

    /** The longest bar's. */
    public Money getDearest() {
        return costs.stream()
                .map(UnitCostRow::total)
                .max(Comparator.comparing(Money::amount))
                .orElse(null);
    }

    public Unit getUnit() {
        return unit;
    }

    public FormDraft getDraft() {
        return draft;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getPanel() {
        return panel;
    }

    public void setPanel(String panel) {
        this.panel = panel;
    }
}
