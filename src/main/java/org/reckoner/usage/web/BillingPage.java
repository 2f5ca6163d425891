package org.reckoner.usage.web;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.omnifaces.util.Faces;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Markup;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.TenantSearch;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.DailyFigure;
import org.reckoner.usage.DayReport;
import org.reckoner.usage.DayReports;
import org.reckoner.usage.DayUser;
import org.reckoner.usage.ReportDates;
import org.reckoner.usage.UsageProblem;

/** A date's figures of a tenant, who was there, and the months around it. Tenant and date stand in the URL. */
@Named
@ViewScoped
public class BillingPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED_MAX = 20;
    private static final String PATH = "/system/billing.xhtml";

    /** What is drawn is kept for the answer alone: a session has thirty views, which would keep it for half an hour. */
    private static final String REPORT = "reckoner.billing.report";

    private static final String CURVE = "reckoner.billing.curve";
    private static final String BARS = "reckoner.billing.bars";

    @Inject
    DayReports reports;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    private String asked;
    private LocalDate date;
    private String text;
    private boolean answered;
    private LazyRows<DayUser> users;
    private transient TenantRow chosen;
    private transient BilledTenant tenant;
    private transient ReportDates dates;
    private transient ZoneId datesOf;

    /** Answers what the URL asks for; of a tenant that is not billed so there is nothing to answer. */
    public void open() {
        chosen = isLandlord() && isInTenant() ? tenants.current() : null;
        if (!isInTenant() || !isBillable()) {
            return;
        }
        var report = Faces.getContextAttribute(REPORT, () -> reports.open(asked));
        dates = report.dates();
        datesOf = getTenant().zone();
        date = getFigure().reportOn();
        users = new LazyRows<>((first, size, sort) -> reports.users(date, text, first, size), DayUser::key);
        answered = true;
    }

    /** The tenants that can be chosen: the caller's own, billed by PureConnect. */
    public List<TenantRow> complete(String part) {
        var search = new TenantSearch(part, Billable.PURECONNECT, null, null);
        return tenants.suggest(search, OFFERED_MAX);
    }

    /** Opens the page for what was chosen, under a URL that shows the same again. */
    public String go() {
        if (isLandlord()) {
            checkChosen();
        }
        if (date != null) {
            getDates().check(date);
        }
        return PATH + "?faces-redirect=true" + (isLandlord() ? "&tenant=" + chosen.id() : "")
                + (date == null ? "" : "&date=" + date);
    }

    private void checkChosen() {
        if (chosen.billable() != Billable.PURECONNECT) {
            throw RuleViolation.of("tenant", UsageProblem.NOT_BILLABLE, chosen.name());
        }
    }

    /** Narrows the list, from its first page on. */
    public void search() {
        var table = FacesContext.getCurrentInstance().getViewRoot().findComponent("list:users");
        ((UIData) table).setFirst(0);
    }

    /** The dates that can be asked for of the tenant that is chosen, or null as long as none is. */
    public ReportDates getDates() {
        var zone = chosen != null ? chosen.zone() : isInTenant() ? getTenant().zone() : null;
        if (zone != null && (dates == null || !zone.equals(datesOf))) {
            dates = reports.dates(zone);
        }
        datesOf = zone;
        return zone == null ? null : dates;
    }

    /** What is said of a date that is none, or cannot be asked for. */
    public String getDateRule() {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var dates = getDates();
        return dates == null
                ? Texts.text(locale, "billing.date.malformed")
                : Texts.text(locale, UsageProblem.DATE_OUT_OF_RANGE.textKey(), dates.first(), dates.last());
    }

    /** Where the whole list is to be had: {@code users.csv} or {@code user-ids.txt}. */
    public String download(String file) {
        return link("/system/billing/" + file, date);
    }

    /** Where other dates of the same tenant are shown: what is the same for all of them is asked for once. */
    private Function<LocalDate, String> linksTo() {
        var any = link(PATH, "");
        return of -> any + of;
    }

    private String link(String path, Object of) {
        var root = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        var within = isLandlord() ? "tenant=" + getTenant().id().value() + "&" : "";
        return root + path + "?" + within + "date=" + of;
    }

    public boolean isLandlord() {
        return callers.required().role().isLandlord();
    }

    public boolean isInTenant() {
        return scope.current().isPresent();
    }

    public boolean isBillable() {
        return getTenant().billable() == Billable.PURECONNECT;
    }

    /** Whether there is a report to show. */
    public boolean isAnswered() {
        return answered;
    }

    public BilledTenant getTenant() {
        if (tenant == null) {
            tenant = reports.tenant();
        }
        return tenant;
    }

    private DayReport getReport() {
        return Faces.getContextAttribute(REPORT, () -> reports.open(date.toString()));
    }

    public DailyFigure getFigure() {
        return getReport().figure();
    }

    public BillingCurve getCurve() {
        return Faces.getContextAttribute(
                CURVE, () -> BillingCurve.of(getReport().curve(), getFigure()));
    }

    public BillingBars getBars() {
        return Faces.getContextAttribute(
                BARS, () -> BillingBars.of(getReport().counts(), getFigure().reportOn(), Faces.getLocale()));
    }

    /** The bars of the months' drawing. */
    public Markup getDrawnBars() {
        return markup().bars(getBars());
    }

    /** The months' names below it. */
    public Markup getDrawnMonths() {
        return markup().months(getBars());
    }

    /** The hours below the drawing of the day's course. */
    public Markup getDrawnHours() {
        return markup().hours(getCurve());
    }

    /** The rows of the months' table. */
    public Markup getListedDates() {
        return markup().dates(getBars());
    }

    /** The rows of the table of the day's course. */
    public Markup getListedCourse() {
        return markup().course(getCurve());
    }

    private BillingMarkup markup() {
        return new BillingMarkup(FacesContext.getCurrentInstance().getViewRoot().getLocale(), linksTo());
    }

    public LazyRows<DayUser> getUsers() {
        return users;
    }

    public TenantRow getChosen() {
        return chosen;
    }

    public void setChosen(TenantRow chosen) {
        this.chosen = chosen;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
