package org.reckoner.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Markup;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.PolicyChoice;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitRow;

/** The list of a tenant's billing units, a new one, and the policy. */
@Named
@ViewScoped
public class UnitsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BillingUnits units;

    @Inject
    CurrentCaller callers;

    @Inject
    NoticesPage notices;

    @Inject
    TenantAddress address;

    private String text;
    private String name;
    private PolicyChoice opened;
    private UnitPolicy policy;
    private LazyRows<UnitRow> rows;

    public void open() {
        opened = units.policy();
        policy = opened.policy();
        rows = new LazyRows<>(
                (first, size, sort) -> units.page(text, first, size),
                row -> row.unit().id());
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/billing/units");
    }

    public String add() {
        var id = units.add(name);
        notices.done("unit.added", name.strip());
        return Redirect.to("/billing/unit", "id", id);
    }

    public String choose() {
        units.choose(policy, opened.version());
        notices.done("unit.policy.chosen");
        return Redirect.to("/billing/units", "q", "");
    }

    public boolean isEditable() {
        return callers.required().may(Privilege.EDIT_BILLING_UNITS);
    }

    public boolean isNarrowed() {
        return text != null && !text.isBlank();
    }

    /** Whether the list is longer than it was counted. */
    public boolean isLong() {
        return rows.getRowCount() > UnitAssignments.COUNTED_MAX;
    }

    public List<UnitPolicy> getPolicies() {
        return List.of(UnitPolicy.values());
    }

    /** Who is in a unit. */
    public Markup users(UnitRow row) {
        return new NamedFew(row.firstUsersText(), row.moreUsers(), href(row), Faces.getLocale());
    }

    /** Which numbers are. */
    public Markup numbers(UnitRow row) {
        return new NamedFew(row.firstNumbersText(), row.moreNumbers(), href(row), Faces.getLocale());
    }

    private String href(UnitRow row) {
        return address.of("/billing/unit.xhtml?id=" + row.unit().id());
    }

    public LazyRows<UnitRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UnitPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(UnitPolicy policy) {
        this.policy = policy;
    }
}
