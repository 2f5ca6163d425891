package org.reckoner.invoice.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceRow;
import org.reckoner.invoice.InvoiceSearch;
import org.reckoner.invoice.InvoiceStatus;
import org.reckoner.money.Money;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Redirect;
import org.reckoner.tenant.PartnerDetails;

/** The list of invoices and credit notes; what it is narrowed to stands in the URL. */
@Named
@ViewScoped
public class InvoicesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    InvoiceFiles files;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    private String text;
    private String status;
    private String month;
    private LazyRows<InvoiceRow> rows;
    private transient PartnerDetails partner;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>((first, size, sort) -> files.page(wanted(), first, size), InvoiceRow::id);
    }

    /** Refuses those who may not see invoices before anything is shown. */
    public void open() {
        partner = isLandlord() ? null : files.costsThrough().orElse(null);
        files.page(wanted(), 0, 1);
    }

    /** A name or month nobody knows, in a URL typed by hand, is none. */
    private InvoiceSearch wanted() {
        var known = Stream.of(InvoiceStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
        return new InvoiceSearch(text, known, wantedMonth());
    }

    private YearMonth wantedMonth() {
        try {
            return month == null || month.isBlank() ? null : YearMonth.parse(month.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/system/invoices");
    }

    /** Drafts are landlords' business. */
    public List<InvoiceStatus> getStatuses() {
        return Arrays.stream(InvoiceStatus.values())
                .filter(one -> one != InvoiceStatus.DRAFT || isLandlord())
                .toList();
    }

    public boolean isLandlord() {
        return callers.required().role().isLandlord();
    }

    /** Whether it is the list of several tenants. */
    public boolean isOverTenants() {
        return scope.current().isEmpty();
    }

    /** Whether the reader sees prices and amounts. */
    public boolean isMoneyShown() {
        return partner == null;
    }

    /** The partner through whom the costs come, or null. */
    public PartnerDetails getPartner() {
        return partner;
    }

    public String currency(Money amount) {
        return amount.currency().getCurrencyCode();
    }

    public LazyRows<InvoiceRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
