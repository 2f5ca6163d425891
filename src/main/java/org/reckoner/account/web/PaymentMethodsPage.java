package org.reckoner.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.account.MyAccount;
import org.reckoner.account.Remittance;
import org.reckoner.tenant.PartnerDetails;

/** How a tenant can pay today: to the issuer's bank account; there are no methods to keep yet. */
@Named
@ViewScoped
public class PaymentMethodsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MyAccount account;

    private transient Remittance remittance;
    private transient PartnerDetails partner;

    public void open() {
        partner = account.costsThrough().orElse(null);
        remittance = partner == null ? account.remittance() : null;
    }

    public Remittance getRemittance() {
        return remittance;
    }

    public List<String> getAddress() {
        return remittance.address();
    }

    public boolean isMoneyShown() {
        return partner == null;
    }

    /** The partner through whom the costs come, or null. */
    public PartnerDetails getPartner() {
        return partner;
    }
}
