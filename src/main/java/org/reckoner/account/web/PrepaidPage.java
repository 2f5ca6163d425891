package org.reckoner.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.account.MyAccount;
import org.reckoner.invoice.InvoiceRow;
import org.reckoner.money.Money;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Role;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.tenant.PartnerDetails;

/** What a tenant was invoiced ahead of its use. */
@Named
@ViewScoped
public class PrepaidPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MyAccount account;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantAddress address;

    private LazyRows<InvoiceRow> rows;
    private transient PartnerDetails partner;
    private transient List<Money> credit;

    public void open() {
        partner = account.costsThrough().orElse(null);
        rows = new LazyRows<>((first, size, sort) -> account.prepaid(first, size), InvoiceRow::id);
    }

    /** Where the invoice's PDF is. */
    public String pdf(InvoiceRow row) {
        return address.of(PrepaidDownload.PATH + "?id=" + row.id());
    }

    /** Whether the reader may open the invoices' own pages. */
    public boolean isLinked() {
        var role = callers.required().role();
        return role.isLandlord() || role == Role.TENANT_ADMINISTRATOR;
    }

    public boolean isMoneyShown() {
        return partner == null;
    }

    /** The partner through whom the costs come, or null. */
    public PartnerDetails getPartner() {
        return partner;
    }

    public List<Money> getCredit() {
        if (credit == null) {
            credit = account.credit();
        }
        return credit;
    }

    public LazyRows<InvoiceRow> getRows() {
        return rows;
    }
}
