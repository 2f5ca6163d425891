package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.reckoner.access.AccountRow;
import org.reckoner.access.Landlords;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.PartnerFile;
import org.reckoner.tenant.Partners;

/** One partner: who it is, its own landlords, its tenants. */
@Named
@ViewScoped
public class PartnerPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/system/partner?faces-redirect=true&id=";

    @Inject
    Partners partners;

    @Inject
    Landlords landlords;

    @Inject
    NoticesPage notices;

    private Long id;
    private PartnerFile seen;
    private FormDraft draft;
    private int tenantCount;
    private List<AccountRow> theirs;
    private String landlord;

    public void open() {
        seen = partners.file(id);
        draft = new FormDraft(values(seen));
        tenantCount = partners.tenantsOf(id);
        theirs = landlords.ofPartner(id);
    }

    private static Map<String, Serializable> values(PartnerFile file) {
        var values = new HashMap<String, Serializable>();
        values.put("partnerName", file.details().name());
        values.put("partnerContact", file.details().contact());
        values.put("partnerEmail", file.details().contactEmail());
        return values;
    }

    /** Saves what was typed; what somebody else saved in between is shown first, once. */
    public String save() {
        var now = partners.file(id);
        if (now.version() != seen.version()) {
            seen = now;
            if (draft.meet(values(now))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        var name = draft.text("partnerName");
        partners.describe(
                id, seen.version(), new PartnerDetails(name, draft.text("partnerContact"), draft.text("partnerEmail")));
        notices.done("partner.saved", name);
        return HERE + id;
    }

    public String join() {
        landlords.joinPartner(id, landlord);
        notices.done("partner.joined", landlord);
        return HERE + id;
    }

    public String leave(long landlordId, String name) {
        landlords.leavePartner(id, landlordId);
        notices.done("partner.left", name);
        return HERE + id;
    }

    public String delete() {
        partners.delete(id, seen.version());
        notices.done("partner.deleted", seen.details().name());
        return "/system/partners?faces-redirect=true";
    }

    /** What deleting will do, before it is done. */
    public String getDeleteWarning() {
        return Texts.text(
                Faces.getLocale(), "partner.delete.warning", seen.details().name(), theirs.size());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public PartnerFile getSeen() {
        return seen;
    }

    public FormDraft getDraft() {
        return draft;
    }

    public int getTenantCount() {
        return tenantCount;
    }

    public List<AccountRow> getTheirs() {
        return theirs;
    }

    public String getLandlord() {
        return landlord;
    }

    public void setLandlord(String landlord) {
        this.landlord = landlord;
    }
}
