package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.reckoner.access.AccountRow;
import org.reckoner.access.Accounts;
import org.reckoner.access.Landlords;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Formats;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Breach;
import org.reckoner.tenant.BreachStage;
import org.reckoner.tenant.Licences;
import org.reckoner.tenant.TenantFile;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.TenantState;
import org.reckoner.tenant.Tenants;
import org.reckoner.tenant.web.TenantWizardPage;

/** One tenant: what it is, how it stands, who looks after it. */
@Named
@ViewScoped
public class TenantPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Tenants tenants;

    @Inject
    Licences licences;

    @Inject
    Accounts accounts;

    @Inject
    Landlords landlords;

    @Inject
    BusinessClock clock;

    @Inject
    CurrentCaller callers;

    @Inject
    NoticesPage notices;

    private Long id;
    private TenantFile file;
    private TenantRow row;
    private List<Breach> breaches = List.of();
    private List<AccountRow> administrators;
    private List<AccountRow> assigned = List.of();
    private List<AccountRow> others = List.of();
    private String landlord;

    public void open() {
        file = tenants.file(id);
        row = tenants.row(id);
        breaches = licences.history(id);
        administrators = accounts.administrators(id);
        if (callers.required().may(Privilege.MANAGE_LANDLORDS)) {
            assigned = landlords.of(id);
            others = landlords.all().stream()
                    .filter(other -> other.role() == Role.LANDLORD && !assigned.contains(other))
                    .toList();
        }
    }

    public String suspend() {
        checkSeen();
        tenants.suspend(id, file.version());
        return done("tenant.suspended");
    }

    public String resume() {
        checkSeen();
        tenants.resume(id, file.version());
        return done("tenant.resumed");
    }

    /** Lets the tenant's people log in again although the licence's seven days are over. */
    public String lift() {
        licences.lift(id);
        return done("tenant.breach.lifted");
    }

    public String close() {
        checkSeen();
        tenants.close(id, file.version());
        return done("tenant.closed");
    }

    public String assign() {
        landlords.assign(id, landlord);
        return done("tenant.assigned");
    }

    public String unassign(long landlordId) {
        landlords.unassign(id, landlordId);
        return done("tenant.unassigned");
    }

    /** Whoever decides must have seen how the tenant stands now. */
    private void checkSeen() {
        var seen = file.version();
        open();
        if (file.version() != seen) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
    }

    private String done(String key) {
        notices.done(key, file.details().name());
        return "/system/tenant?faces-redirect=true&id=" + id;
    }

    /** What suspending will do, before it is done. */
    public String getSuspendWarning() {
        return warning("tenant.suspend.warning");
    }

    /** What closing will do, before it is done. */
    public String getCloseWarning() {
        return warning("tenant.close.warning");
    }

    private String warning(String key) {
        var today = Formats.of(Faces.getLocale()).date(clock.today(row.zone()));
        return Texts.text(Faces.getLocale(), key, row.name(), row.activeUsers(), administrators.size(), today);
    }

    /** Where the wizard is to be taken up again. */
    public String getNextStep() {
        var page = TenantWizardPage.pageAfter(file.stepsDone());
        return Faces.getRequestContextPath() + "/system/" + page + ".xhtml?id=" + id;
    }

    public boolean isDraft() {
        return file.state() == TenantState.DRAFT;
    }

    public boolean isSuspendable() {
        return file.state() == TenantState.ACTIVE;
    }

    public boolean isSuspended() {
        return file.state() == TenantState.SUSPENDED;
    }

    public boolean isClosed() {
        return file.state() == TenantState.CLOSED;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public TenantFile getFile() {
        return file;
    }

    public TenantRow getRow() {
        return row;
    }

    /** The licensed products in words, or nothing. */
    public String getProducts() {
        return file.licence().products().stream()
                .sorted()
                .map(product -> Texts.text(Faces.getLocale(), "tenant.product." + product))
                .collect(Collectors.joining(", "));
    }

    /** The breaches of the licence, the latest first. */
    public List<Breach> getBreaches() {
        return breaches;
    }

    /** Whether a landlord may lift the breach: not before its seven days are over. */
    public boolean isLiftable() {
        return row.breach() == BreachStage.REFUSED;
    }

    /** What lifting the breach will do, before it is done. */
    public String getLiftWarning() {
        return warning("tenant.breach.lift.warning");
    }

    /** Whether the tenant's closing can be taken back still. */
    public boolean isReopenable() {
        return isClosed() && clock.today(file.details().place().zone()).equals(file.closedOn());
    }

    public List<AccountRow> getAdministrators() {
        return administrators;
    }

    public List<AccountRow> getAssigned() {
        return assigned;
    }

    /** The landlords who could be assigned as well. */
    public List<AccountRow> getOthers() {
        return others;
    }

    public String getLandlord() {
        return landlord;
    }

    public void setLandlord(String landlord) {
        this.landlord = landlord;
    }
}
