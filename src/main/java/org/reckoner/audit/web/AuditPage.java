package org.reckoner.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.reckoner.audit.AuditLog;
import org.reckoner.audit.AuditRow;
import org.reckoner.platform.Page;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.tenant.Tenants;

/** Who did what, newest first; what is searched for stands in the URL. */
@Named
@ViewScoped
public class AuditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuditLog log;

    @Inject
    Tenants tenants;

    private String text;
    private Map<Long, String> tenantNames = Map.of();
    private LazyRows<AuditRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>((first, size, sort) -> load(first, size), AuditRow::id);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        var tenant = Faces.getRequestParameter("tenant");
        return "/system/audit?faces-redirect=true&includeViewParams=true" + (tenant == null ? "" : "&tenant=" + tenant);
    }

    /** An action in words; one there are no words for yet by its name. */
    public String action(String action) {
        return words("audit.action." + action, action);
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
        return words(row.subject() + "." + name + "." + value, value);
    }

    /** The name of the tenant an entry belongs to, or null. */
    public String tenant(AuditRow row) {
        return row.tenantId() == null ? null : tenantNames.get(row.tenantId());
    }

    private Page<AuditRow> load(int first, int size) {
        var page = log.page(text, first, size);
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
