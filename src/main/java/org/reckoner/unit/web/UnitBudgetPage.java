package org.reckoner.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.unit.BudgetTerms;
import org.reckoner.unit.UnitBudget;
import org.reckoner.unit.UnitBudgets;
import org.reckoner.unit.UnitSheet;

/** What a billing unit may cost, and whom to tell when it comes near. */
@Named
@ViewScoped
public class UnitBudgetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UnitBudgets budgets;

    @Inject
    NoticesPage notices;

    private long unit;
    private boolean offered;
    private Currency currency;
    private UnitBudget budget;
    private FormDraft draft;

    void open(UnitSheet sheet) {
        unit = sheet.unit().id();
        offered = sheet.budgeted();
        currency = sheet.currency();
        budget = sheet.budget();
        draft = new FormDraft(values(budget));
    }

    private static Map<String, Serializable> values(UnitBudget of) {
        var values = new HashMap<String, Serializable>();
        values.put("amount", of == null ? null : of.terms().amount().amount().toPlainString());
        values.put("thresholds", of == null ? "50, 80, 100" : of.thresholdsText());
        values.put("recipients", of == null ? null : of.recipientsText());
        return values;
    }

    /** Sets what was typed. */
    public String save() {
        meet();
        var terms = BudgetTerms.of(draft.text("amount"), currency, draft.text("thresholds"), draft.text("recipients"));
        budgets.set(unit, version(), terms);
        notices.done("unit.budget.saved");
        return Redirect.to("/billing/unit", "id", unit);
    }

    /** Takes the budget away. */
    public String remove() {
        meet();
        budgets.remove(unit, version());
        notices.done("unit.budget.removed");
        return Redirect.to("/billing/unit", "id", unit);
    }

    /** Shows what somebody else has set meanwhile. */
    private void meet() {
        var now = budgets.of(unit).orElse(null);
        if ((now == null ? 0 : now.version()) != version()) {
            budget = now;
            if (draft.meet(values(now))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
    }

    private int version() {
        return budget == null ? 0 : budget.version();
    }

    public boolean isOffered() {
        return offered;
    }

    public Currency getCurrency() {
        return currency;
    }

    public UnitBudget getBudget() {
        return budget;
    }

    public FormDraft getDraft() {
        return draft;
    }
}
