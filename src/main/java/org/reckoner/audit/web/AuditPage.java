package org.reckoner.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.reckoner.audit.AuditLog;
import org.reckoner.audit.AuditRow;
import org.reckoner.audit.AuditSealer;
import org.reckoner.audit.AuditSearch;
import org.reckoner.audit.ChainVerdict;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Page;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Redirect;
import org.reckoner.tenant.Tenants;

/** Who did what, newest first, and whether it is still what was written; what is searched for stands in the URL. */
@Named
@ViewScoped
public class AuditPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ACTION = "audit.action.";
    private static final int BROKEN_SHOWN_MAX = 20;

    @Inject
    AuditLog log;

    @Inject
    Tenants tenants;

    @Inject
    AuditSealer sealer;

    @Inject
    CurrentCaller callers;

    private String actor;
    private String action;
    private String subjectId;
    private LocalDate from;
    private LocalDate until;
    private List<ChainVerdict> verdicts;
    private Map<Long, String> tenantNames = Map.of();
    private LazyRows<AuditRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>((first, size, sort) -> load(first, size), AuditRow::id);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/system/audit");
    }

    /** Verifies the chains of seals: the tenant's, or all of them. */
    public void verify() {
        verdicts = sealer.verify();
    }

    /** Those of the verified chains that are not what they were; the first of them. */
    public List<ChainVerdict> getBroken() {
        return verdicts.stream()
                .filter(v -> !v.isIntact())
                .limit(BROKEN_SHOWN_MAX)
                .toList();
    }

    public boolean isVerified() {
        return verdicts != null;
    }

    public boolean isIntact() {
        return verdicts.stream().allMatch(ChainVerdict::isIntact);
    }

    /** How many entries were found right. */
    public long getSealed() {
        return verdicts.stream().mapToLong(ChainVerdict::sealed).sum();
    }

    public int getChains() {
        return verdicts.size();
    }

    /** The last seal, where one chain was verified; to compare with an exported one. */
    public String getHead() {
        return verdicts.size() == 1 ? verdicts.get(0).head() : null;
    }

    /** The actions there are words for, by their words. */
    public Map<String, String> getActions() {
        var actions = new TreeMap<String, String>();
        var bundle = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);
        for (var key : bundle.keySet()) {
            if (key.startsWith(ACTION)) {
                actions.put(words(key, key), key.substring(ACTION.length()));
            }
        }
        return actions;
    }

    /** An action in words; one there are no words for yet by its name. */
    public String action(String action) {
        return words(ACTION + action, action);
    }

    /** What an entry changed, value by value. */
    public List<Change> changes(AuditRow row) {
        return Change.between(row.before(), row.after());
    }

    /** A value's name as the pages of its subject call it; one they do not show by its own name. */
    public String label(AuditRow row, Change change) {
        var own = Texts.find(Faces.getLocale(), "audit.value." + change.name());
        return own.orElseGet(() -> words(row.subject() + "." + change.name(), change.name()));
    }

    /** A value in words, where it is one of a closed set that has them. */
    public String value(AuditRow row, Change change, String value) {
        var name = change.name().isEmpty() ? "state" : change.name();
        if (value.equals("true") || value.equals("false")) {
            return words("choice." + value, value);
        }
        if (row.subject().equals("account") && change.name().isEmpty()) {
            var role = value.split(" ", 2)[0];
            return words("role." + role, role) + value.substring(role.length());
        }
        return value.startsWith("[") && value.endsWith("]")
                ? several(row.subject() + "." + name.replaceFirst("s$", "."), value)
                : words(row.subject() + "." + name + "." + value, value);
    }

    /** A set's values, each in words: {@code [VOICE, CHAT]} of {@code products} are those of {@code product.}. */
    private static String several(String keys, String list) {
        return Arrays.stream(list.substring(1, list.length() - 1).split(", "))
                .map(one -> words(keys + one, one))
                .collect(Collectors.joining(", "));
    }

    /** The name of the tenant an entry belongs to, or null. */
    public String tenant(AuditRow row) {
        return row.tenantId() == null ? null : tenantNames.get(row.tenantId());
    }

    /** Days are the caller's own; the last one counts whole. */
    private AuditSearch wanted() {
        var own = callers.required().zone();
        var zone = own == null ? ZoneOffset.UTC : own;
        return new AuditSearch(
                actor,
                action,
                subjectId,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Page<AuditRow> load(int first, int size) {
        var page = log.page(wanted(), first, size);
        var ids = page.rows().stream()
                .map(AuditRow::tenantId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        tenantNames = tenants.names(ids);
        return page;
    }

    private static String words(String key, String otherwise) {
        return Texts.find(Faces.getLocale(), key).orElse(otherwise);
    }

    public LazyRows<AuditRow> getRows() {
        return rows;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getSubjectId() {
        return subjectId;
    }

    public void setSubjectId(String subjectId) {
        this.subjectId = subjectId;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
