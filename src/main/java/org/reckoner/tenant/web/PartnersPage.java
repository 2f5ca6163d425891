package org.reckoner.tenant.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.PartnerRow;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.Window;

/** The partners, and the form for a new one. */
@Named
@ViewScoped
public class PartnersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Partners partners;

    @Inject
    NoticesPage notices;

    private String text;
    private LazyRows<PartnerRow> rows;
    private String partnerName;
    private String partnerContact;
    private String partnerEmail;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>(
                (first, size, sort) -> partners.page(text, new Window(first, size, null, false)), PartnerRow::id);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return "/system/partners?faces-redirect=true&includeViewParams=true";
    }

    /** Makes a partner and goes where its landlords are named. */
    public String add() {
        var id = partners.create(new PartnerDetails(partnerName, partnerContact, partnerEmail));
        notices.done("partner.added", partnerName);
        return "/system/partner?faces-redirect=true&id=" + id;
    }

    public LazyRows<PartnerRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPartnerName() {
        return partnerName;
    }

    public void setPartnerName(String partnerName) {
        this.partnerName = partnerName;
    }

    public String getPartnerContact() {
        return partnerContact;
    }

    public void setPartnerContact(String partnerContact) {
        this.partnerContact = partnerContact;
    }

    public String getPartnerEmail() {
        return partnerEmail;
    }

    public void setPartnerEmail(String partnerEmail) {
        this.partnerEmail = partnerEmail;
    }
}
