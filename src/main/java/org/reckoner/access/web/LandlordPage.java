package org.reckoner.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.reckoner.access.AccountRow;
import org.reckoner.access.Landlords;
import org.reckoner.access.SecondFactors;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.tenant.Assignments;
import org.reckoner.tenant.PartnerFile;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.TenantSearch;
import org.reckoner.tenant.Tenants;
import org.reckoner.tenant.Window;

/** One landlord: the tenants they look after, and whether they may log in. */
@Named
@ViewScoped
public class LandlordPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SUGGESTIONS_MAX = 20;

    @Inject
    Landlords landlords;

    @Inject
    SecondFactors factors;

    @Inject
    Assignments assignments;

    @Inject
    Tenants tenants;

    @Inject
    NoticesPage notices;

    @Inject
    Partners partners;

    private Long id;
    private AccountRow landlord;
    private PartnerFile partner;
    private int tenantCount;
    private LazyRows<TenantRow> rows;
    private String tenantName;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>(
                (first, size, sort) ->
                        assignments.tenantsOf(id, new Window(first, size, sort.key(), sort.descending())),
                TenantRow::id);
    }

    public void open() {
        landlord = landlords.get(id);
        partner = partners.ofLandlord(id).orElse(null);
        tenantCount = assignments.tenantsOf(id, new Window(0, 1, null, false)).total();
    }

    /** Names of tenants that hold what was typed. */
    public List<String> complete(String typed) {
        return tenants.suggest(new TenantSearch(typed, null, null, null), SUGGESTIONS_MAX).stream()
                .map(TenantRow::name)
                .toList();
    }

    public String assign() {
        landlords.assignNamed(id, tenantName);
        return done("landlord.assigned", tenantName);
    }

    public String unassign(long tenantId, String name) {
        landlords.unassign(tenantId, id);
        return done("landlord.unassigned", name);
    }

    public String disable() {
        landlords.disable(id);
        return done("landlord.disabled", landlord.name());
    }

    public String resetFactor() {
        factors.resetLandlord(id);
        return done("factor.reset.done", landlord.name());
    }

    public String enable() {
        landlords.enable(id);
        return done("landlord.enabled", landlord.name());
    }

    private String done(String key, String name) {
        notices.done(key, name);
        return "/system/landlord?faces-redirect=true&id=" + id;
    }

    /** What disabling will do, before it is done. */
    public String getDisableWarning() {
        return Texts.text(Faces.getLocale(), "landlord.disable.warning", landlord.name(), tenantCount);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public AccountRow getLandlord() {
        return landlord;
    }

    /** The partner whose tenants alone the landlord sees, or null. */
    public PartnerFile getPartner() {
        return partner;
    }

    public LazyRows<TenantRow> getRows() {
        return rows;
    }

    public String getTenantName() {
        return tenantName;
    }

    public void setTenantName(String tenantName) {
        this.tenantName = tenantName;
    }
}
