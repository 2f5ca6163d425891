package org.reckoner.unit.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitCallSlice;
import org.reckoner.unit.UnitCalls;
import org.reckoner.unit.UnitDetails;
import org.reckoner.unit.UnitPart;
import org.reckoner.unit.UnitReports;
import org.reckoner.usage.CallPlace;

/** The calls of one of a unit's numbers that it was charged for in a period: there may be millions, so nobody counts the pages. */
@Named
@ViewScoped
public class UnitCallsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BillingUnits units;

    @Inject
    UnitReports reports;

    @Inject
    UnitDetails details;

    @Inject
    UnitCalls calls;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    private long id;
    private String key;
    private String section;
    private String category;
    private String product;
    private String number;
    private String after;
    private String afterCall;
    private Unit unit;
    private FrozenPeriod period;
    private UnitPart part;
    private transient UnitCallSlice slice;

    /** Only of what the unit was charged for. */
    public void open() {
        unit = units.get(id);
        period = reports.period(key);
        key = period.key();
        part = address().part();
        if (number == null || !part.isCalls()) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        details.amount(unit, period, part);
    }

    private UnitPartAddress address() {
        return new UnitPartAddress(id, key, section, category, product);
    }

    /** Null where the page was not found. */
    public UnitCallSlice getSlice() {
        if (slice == null && part != null) {
            slice = calls.of(unit, period, part, number, place());
        }
        return slice;
    }

    private CallPlace place() {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return new CallPlace(Instant.parse(after), afterCall == null ? "" : afterCall);
        } catch (DateTimeException e) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
    }

    /** Where the numbers are. */
    public String getBack() {
        return root() + "/billing/unit-part.xhtml" + query();
    }

    /** Where the first calls are. */
    public String getFirst() {
        return root() + "/billing/unit-calls.xhtml" + query() + "&number=" + UnitPartAddress.encoded(number);
    }

    /** Where the next calls are, if there are more. */
    public String getNext() {
        var next = getSlice().next();
        return getFirst() + "&after=" + next.start() + "&afterCall=" + UnitPartAddress.encoded(next.key());
    }

    private String query() {
        var landlord = callers.required().role().isLandlord();
        return address().query(landlord ? scope.required().value() : null);
    }

    private static String root() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
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

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getAfterCall() {
        return afterCall;
    }

    public void setAfterCall(String afterCall) {
        this.afterCall = afterCall;
    }
}
