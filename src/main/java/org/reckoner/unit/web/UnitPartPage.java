package org.reckoner.unit.web;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.reckoner.money.Money;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.rating.terms.Section;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitCategory;
import org.reckoner.unit.UnitDetails;
import org.reckoner.unit.UnitItemRow;
import org.reckoner.unit.UnitPart;
import org.reckoner.unit.UnitReports;

/** Which users or numbers a part of what a unit cost in a period is made of. */
@Named
@ViewScoped
public class UnitPartPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BillingUnits units;

    @Inject
    UnitReports reports;

    @Inject
    UnitDetails details;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    private long id;
    private String key;
    private String section;
    private String category;
    private String product;
    private String text;
    private Unit unit;
    private FrozenPeriod period;
    private UnitPart part;
    private Money amount;
    private boolean made;
    private boolean users;
    private Money rest;
    private LazyRows<UnitItemRow> rows;

    public void open() {
        unit = OpenedUnit.of(id, units, Faces.getLocale());
        period = reports.period(key);
        key = period.key();
        part = address().part();
        amount = details.amount(unit, period, part);
        var first = details.page(unit, period, part, null, 0, 1);
        made = first.total() > 0;
        users = first.rows().stream().allMatch(UnitItemRow::isUser);
        rest = made && unit.isUnassigned() ? details.rest(unit, period, part) : null;
        rows = new LazyRows<>(
                (from, size, sort) -> details.page(unit, period, part, text, from, size), UnitItemRow::key);
    }

    private UnitPartAddress address() {
        return new UnitPartAddress(id, key, section, category, product);
    }

    /** Shows what fits, from the first page on. */
    public void search() {
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent("made:rows") instanceof UIData table) {
            table.setFirst(0);
        }
    }

    /** The key of the sentence that says how it was divided. */
    public String getWorking() {
        if (unit.isUnassigned()) {
            return "unit.unassigned.users.text";
        }
        if (part.section() == Section.TAXES) {
            return "unit.part.taxes.text";
        }
        if (users) {
            return "unit.part.users.text";
        }
        return part.category().isCalls() ? "unit.part.calls.text" : "unit.part.numbers.text";
    }

    /** The key of the sentence that says why there is nobody to name, or no more of them. */
    public String getWhy() {
        if (unit.isUnassigned()) {
            return "unit.unassigned.why." + part.category();
        }
        return part.category() == UnitCategory.ADJUSTMENTS ? "unit.part.adjustments.text" : "unit.part.none.text";
    }

    /** Whether it is known which users or numbers it is made of. */
    public boolean isMade() {
        return made;
    }

    /** What of Unassigned is nobody's in particular; null where all of it is, and of units. */
    public Money getRest() {
        return rest;
    }

    public String getDownload() {
        var landlord = callers.required().role().isLandlord();
        var root = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        return root
                + UnitPartDownload.PATH
                + address().query(landlord ? scope.required().value() : null);
    }

    public boolean isUsers() {
        return users;
    }

    public Unit getUnit() {
        return unit;
    }

    public FrozenPeriod getPeriod() {
        return period;
    }

    public UnitPart getPart() {
        return part;
    }

    public Money getAmount() {
        return amount;
    }

    public LazyRows<UnitItemRow> getRows() {
        return rows;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
