package org.reckoner.tenant.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BillingRegion;
import org.reckoner.tenant.BreachStage;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.TenantSearch;
import org.reckoner.tenant.TenantState;
import org.reckoner.tenant.Tenants;
import org.reckoner.tenant.Window;

/** The list of the tenants one may see; what it is narrowed to stands in the URL. */
@Named
@ViewScoped
public class TenantsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Tenants tenants;

    private String text;
    private String billable;
    private String region;
    private String state;
    private String breach;
    private String partner;
    private String landlord;
    private LazyRows<TenantRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>(
                (first, size, sort) -> tenants.page(wanted(), new Window(first, size, sort.key(), sort.descending())),
                TenantRow::id);
    }

    private TenantSearch wanted() {
        return new TenantSearch(
                text,
                Choice.of(Billable.class, billable),
                Choice.of(BillingRegion.class, region),
                Choice.of(TenantState.class, state),
                Choice.of(BreachStage.class, breach),
                id(partner),
                id(landlord));
    }

    /** Null for anything but digits: what stands in an address need not have come from here. */
    private static Long id(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return "/system/tenants?faces-redirect=true&includeViewParams=true";
    }

    /** Shows all again. */
    public String clear() {
        return "/system/tenants?faces-redirect=true";
    }

    public boolean isNarrowed() {
        return !wanted().equals(TenantSearch.ALL);
    }

    public LazyRows<TenantRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getBillable() {
        return billable;
    }

    public void setBillable(String billable) {
        this.billable = billable;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getBreach() {
        return breach;
    }

    public void setBreach(String breach) {
        this.breach = breach;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }

    public String getLandlord() {
        return landlord;
    }

    public void setLandlord(String landlord) {
        this.landlord = landlord;
    }
}
