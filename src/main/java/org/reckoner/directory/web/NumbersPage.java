package org.reckoner.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;
import org.reckoner.directory.HeldNumber;
import org.reckoner.directory.NumberRow;
import org.reckoner.directory.OrderNumber;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** The list of a tenant's phone numbers, and a new one. */
@Named
@ViewScoped
public class NumbersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    NoticesPage notices;

    private String text;
    private String kind;
    private String held;
    private String number;
    private String country;
    private String newKind;
    private boolean ported;
    private LocalDate orderedOn;
    private LocalDate today;
    private LazyRows<NumberRow> rows;
    private transient List<String> kinds;

    @PostConstruct
    void prepare() {
        if (scope.current().isPresent()) {
            today = clock.today(tenants.billing().zone());
            orderedOn = today;
        }
        rows = new LazyRows<>((first, size, sort) -> numbers.page(facets().search(today), first, size), NumberRow::id);
    }

    private NumberFacets facets() {
        return new NumberFacets(text, kind, held);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/directory/numbers");
    }

    public String order() {
        var wanted = newKind == null ? null : newKind.strip();
        var id = numbers.order(new OrderNumber(number, country, new HeldNumber(wanted, ported, orderedOn, null)));
        notices.done("number.ordered", number.strip());
        return Redirect.to("/directory/number", "id", id);
    }

    /** The kinds that begin so, whatever their capital letters. */
    public List<String> complete(String part) {
        var begin = part == null ? "" : part.toLowerCase(Locale.ROOT);
        return getKinds().stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(begin))
                .toList();
    }

    /** Where the list is downloaded, as it is narrowed. */
    public String getDownload() {
        var external = Faces.getExternalContext();
        var tenant = external.getRequestParameterMap().get("tenant");
        var within = tenant == null || tenant.isEmpty()
                ? ""
                : "&tenant=" + scope.required().value();
        var query = within + facets().query();
        return external.getRequestContextPath()
                + NumbersDownload.PATH
                + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    public boolean isNarrowed() {
        return facets().isNarrowed();
    }

    public List<String> getKinds() {
        if (kinds == null) {
            kinds = numbers.kinds();
        }
        return kinds;
    }

    /** Whether the list is longer than it was counted. */
    public boolean isLong() {
        return rows.getRowCount() > Page.COUNTED_MAX;
    }

    public LazyRows<NumberRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getHeld() {
        return held;
    }

    public void setHeld(String held) {
        this.held = held;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getNewKind() {
        return newKind;
    }

    public void setNewKind(String newKind) {
        this.newKind = newKind;
    }

    public boolean isPorted() {
        return ported;
    }

    public void setPorted(boolean ported) {
        this.ported = ported;
    }

    public LocalDate getOrderedOn() {
        return orderedOn;
    }

    public void setOrderedOn(LocalDate orderedOn) {
        this.orderedOn = orderedOn;
    }
}
