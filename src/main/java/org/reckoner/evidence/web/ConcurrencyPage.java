package org.reckoner.evidence.web;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.reckoner.evidence.Concurrency;
import org.reckoner.evidence.Explored;
import org.reckoner.evidence.ExploredLevel;
import org.reckoner.evidence.PeriodUser;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Formats;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.rating.LicenceLevel;

/** Who was logged in at once in a period of a tenant, down to the minute. Period, level, day and hour stand in the URL. */
@Named
@ViewScoped
public class ConcurrencyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is drawn is kept for the answer alone: a session has thirty views, which would keep it for half an hour. */
    private static final String EXPLORED = "reckoner.concurrency.explored";

    private static final String COURSE = "reckoner.concurrency.course";
    private static final String BARS = "reckoner.concurrency.bars";

    @Inject
    Concurrency concurrency;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    private String on;
    private String level;
    private String day;
    private Integer hour;
    private String text;
    private ExploredLevel shown;
    private int billable;
    private LazyRows<PeriodUser> users;

    /** A level's link. */
    public record Level(String name, int users, String href, boolean current) {}

    /** Shows what the URL asks for; a landlord's names the tenant. */
    public void open() {
        if (scope.current().isEmpty()) {
            return; // the frame asks for one
        }
        var explored = getExplored();
        shown = explored.asked();
        billable = explored.billable();
        view();
        users = explored.level() == null
                ? null
                : new LazyRows<>((first, size, sort) -> concurrency.users(shown, text, first, size), PeriodUser::key);
    }

    private static LocalDate date(String typed) {
        try {
            return typed == null || typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
    }

    private static LicenceLevel named(String name) {
        return Stream.of(LicenceLevel.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Narrows the list, from its first page on. */
    public void search() {
        var table = FacesContext.getCurrentInstance().getViewRoot().findComponent("list:users");
        ((UIData) table).setFirst(0);
    }

    public boolean isInTenant() {
        return scope.current().isPresent();
    }

    public Explored getExplored() {
        return Faces.getContextAttribute(EXPLORED, () -> concurrency.open(date(on), named(level)));
    }

    private CourseView view() {
        return new CourseView(getExplored().period(), date(day), hour);
    }

    public CourseChart getCourse() {
        return Faces.getContextAttribute(
                COURSE,
                () -> CourseChart.of(
                        view(), getExplored().course(), getExplored().billable(), links(), locale()));
    }

    public TimeBars getBars() {
        return Faces.getContextAttribute(BARS, () -> TimeBars.of(getExplored(), locale()));
    }

    public List<Level> getLevels() {
        return getExplored().users().entrySet().stream()
                .map(each -> new Level(
                        each.getKey().name(),
                        each.getValue(),
                        links().toLevel(each.getKey()),
                        each.getKey() == getExplored().level()))
                .toList();
    }

    /** {@code 1 Feb 1999 – 28 Feb 1999}. */
    public String getPeriod() {
        var formats = Formats.of(locale());
        var period = getExplored().period();
        return formats.date(period.firstDay()) + " – " + formats.date(period.lastDay());
    }

    /** What is in the picture, in words. */
    public String getPicture() {
        var view = view();
        if (view.day() == null) {
            return getPeriod();
        }
        var date = Formats.of(locale()).date(view.day());
        var zone = getExplored().period().zone();
        return hour == null ? date : date + ", " + Formats.of(locale()).time(view.from(), zone);
    }

    /** What the picture shows, for who does not see it. */
    public String getCourseName() {
        return Texts.text(
                locale(), "concurrency.course.name", getPicture(), getExplored().billable());
    }

    /** How long each point of the line stands for. */
    public int getMinutes() {
        return view().minutes();
    }

    public String getBefore() {
        return links().toPeriod(getExplored().period().firstDay().minusDays(1));
    }

    public String getAfter() {
        return links().toPeriod(getExplored().period().lastDay().plusDays(1));
    }

    /** The same again. */
    public String getHere() {
        return links().to(date(day), hour);
    }

    /** One step out: from an hour to its day, from a day to the period; null for the whole. */
    public String getOut() {
        if (day == null || day.isEmpty()) {
            return null;
        }
        return links().to(hour == null ? null : date(day), null);
    }

    /** How the billable peak was found, in a sentence. */
    public String getRule() {
        var counting = getExplored().period().counting();
        return Texts.text(
                locale(),
                "concurrency.rule." + counting.peakRule(),
                Formats.of(locale()).duration(counting.threshold()));
    }

    /** How the level is charged, in a sentence. */
    public String getModel() {
        var found = getExplored();
        return Texts.text(
                locale(),
                "concurrency.model." + found.period().counting().model().of(found.level()),
                found.billable());
    }

    public boolean isAudited(PeriodUser user) {
        return user.position() <= billable;
    }

    public String download(String file) {
        return links().download(file);
    }

    private ConcurrencyLinks links() {
        var root = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        var tenant = callers.required().role().isLandlord() ? scope.required().value() : null;
        return new ConcurrencyLinks(
                root, tenant, getExplored().period().firstDay(), getExplored().level());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public LazyRows<PeriodUser> getUsers() {
        return users;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public Integer getHour() {
        return hour;
    }

    public void setHour(Integer hour) {
        this.hour = hour;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
