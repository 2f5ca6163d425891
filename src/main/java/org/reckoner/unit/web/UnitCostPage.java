package org.reckoner.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.rating.terms.Section;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.PastMember;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitCostRow;
import org.reckoner.unit.UnitPartRow;
import org.reckoner.unit.UnitParts;
import org.reckoner.unit.UnitReports;

/** What one unit cost in a period, and who and what was in it. */
@Named
@ViewScoped
public class UnitCostPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BillingUnits units;

    @Inject
    UnitReports reports;

    @Inject
    UnitParts costs;

    private long id;
    private String key;
    private Unit unit;
    private FrozenPeriod period;
    private UnitCostRow row;
    private List<UnitPartRow> parts;
    private LazyRows<PastMember> users;
    private LazyRows<PastMember> numbers;

    public void open() {
        unit = OpenedUnit.of(id, units, Faces.getLocale());
        period = reports.period(key);
        row = reports.ofUnit(unit, period);
        parts = costs.sums(period, unit, 0, UnitParts.STEP);
        users = new LazyRows<>((first, size, sort) -> reports.users(unit, period, first, size), PastMember::row);
        numbers = new LazyRows<>((first, size, sort) -> reports.numbers(unit, period, first, size), PastMember::row);
    }

    /** Whether it is known by category and product what it cost; periods of long ago are known by section. */
    public boolean isTold() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.part() != null);
    }

    /** The key of the sentence that says what the figures are. */
    public String getWorking() {
        if (unit.isUnassigned()) {
            return "unit.unassigned.text";
        }
        return isTold() ? "unit.cost.parts.text" : "unit.cost.sections.text";
    }

    public List<UnitPartRow> getParts() {
        return parts;
    }

    /** Those in which it cost something. */
    public List<Section> getSections() {
        return Arrays.stream(Section.values())
                .filter(section -> !row.amounts().get(section.ordinal()).isZero())
                .toList();
    }

    public Object amount(Section section) {
        return row.amounts().get(section.ordinal()).amount();
    }

    public Unit getUnit() {
        return unit;
    }

    public FrozenPeriod getPeriod() {
        return period;
    }

    public UnitCostRow getRow() {
        return row;
    }

    public LazyRows<PastMember> getUsers() {
        return users;
    }

    public LazyRows<PastMember> getNumbers() {
        return numbers;
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
}
