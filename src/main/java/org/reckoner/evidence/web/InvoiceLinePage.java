package org.reckoner.evidence.web;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reckoner.evidence.CallSlice;
import org.reckoner.evidence.ExplainedLine;
import org.reckoner.evidence.InvoiceLines;
import org.reckoner.evidence.LineAddress;
import org.reckoner.evidence.LineStory;
import org.reckoner.evidence.PeriodUser;
import org.reckoner.invoice.LineWords;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.usage.CallPlace;

/** Why a line of an invoice comes to what it does, and what it is made of. */
@Named
@ViewScoped
public class InvoiceLinePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/system/invoice-line.xhtml";

    @Inject
    InvoiceLines lines;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    private Long id;
    private Integer line;
    private String text;
    private String after;
    private String afterCall;
    private LazyRows<PeriodUser> users;
    private LazyRows<String> numbers;
    private transient ExplainedLine explained;
    private transient CallSlice calls;
    private transient List<Map.Entry<LocalDate, BigDecimal>> days;

    /** A landlord's address names the tenant; without one there is no invoice. */
    public void open() {
        if (scope.current().isEmpty()) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        explained = lines.open(id, line);
        var address = address();
        users = new LazyRows<>((first, size, sort) -> lines.users(address, text, first, size), PeriodUser::key);
        numbers = new LazyRows<>((first, size, sort) -> numbers(first, size), number -> number);
    }

    private LineAddress address() {
        return new LineAddress(id, line);
    }

    private Page<String> numbers(int first, int size) {
        var fitting = getExplained().facts().list("numbers").stream()
                .filter(number -> text == null || number.contains(text.strip()))
                .toList();
        return new Page<>(fitting.stream().skip(first).limit(size).toList(), fitting.size());
    }

    /** Narrows the list, from its first page on. */
    public void search() {
        var root = FacesContext.getCurrentInstance().getViewRoot();
        for (var name : List.of("people:users", "held:numbers")) {
            if (root.findComponent(name) instanceof UIData table) {
                table.setFirst(0);
            }
        }
    }

    /** Opens the calls that fit, from the first one on. */
    public String find() {
        return linkToCalls(null, "&faces-redirect=true");
    }

    public ExplainedLine getExplained() {
        if (explained == null) {
            explained = lines.open(id, line);
        }
        return explained;
    }

    /** The explanation, step by step. */
    public List<LineStory.Sentence> getStory() {
        return LineStory.of(getExplained(), locale());
    }

    public CallSlice getCalls() {
        if (calls == null) {
            calls = lines.calls(address(), text, place());
        }
        return calls;
    }

    private CallPlace place() {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return new CallPlace(Instant.parse(after), afterCall == null ? "" : afterCall);
        } catch (DateTimeException e) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
    }

    /** Where the next calls are; null after the last. */
    public String getNextCalls() {
        var next = getCalls().next();
        return next == null ? null : root() + linkToCalls(next, "");
    }

    /** Where the first calls are; null where they are shown. */
    public String getFirstCalls() {
        return place() == null ? null : root() + linkToCalls(null, "");
    }

    private String linkToCalls(CallPlace from, String more) {
        return PAGE
                + query()
                + more
                + (text == null || text.isBlank() ? "" : "&text=" + encoded(text.strip()))
                + (from == null ? "" : "&after=" + from.start() + "&afterCall=" + encoded(from.key()));
    }

    public List<Map.Entry<LocalDate, BigDecimal>> getDays() {
        if (days == null) {
            days = List.copyOf(lines.resourceDays(address()).entrySet());
        }
        return days;
    }

    public String getDescription() {
        return new LineWords(locale()).description(getExplained().line());
    }

    public String getSection() {
        return new LineWords(locale()).section(getExplained().line().section());
    }

    public String getService() {
        return new LineWords(locale()).dates(getExplained().line().dates());
    }

    /** The explorer for the line's period and level. */
    public String getExplorer() {
        var tenant = callers.required().role().isLandlord() ? scope.required().value() : null;
        var row = getExplained().line();
        return root() + "/system/concurrency.xhtml?on=" + row.dates().from() + "&level=" + encoded(row.product())
                + (tenant == null ? "" : "&tenant=" + tenant);
    }

    /** {@code users.csv}, {@code calls.csv} or {@code numbers.csv}. */
    public String download(String file) {
        return root() + "/system/invoice-line/" + file + query();
    }

    private String query() {
        var landlord = callers.required().role().isLandlord();
        return "?id=" + id + "&line=" + line
                + (landlord ? "&tenant=" + scope.required().value() : "");
    }

    private static String root() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public LazyRows<PeriodUser> getUsers() {
        return users;
    }

    public LazyRows<String> getNumbers() {
        return numbers;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Integer getLine() {
        return line;
    }

    public void setLine(Integer line) {
        this.line = line;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getAfterCall() {
        return afterCall;
    }

    public void setAfterCall(String afterCall) {
        this.afterCall = afterCall;
    }
}
