package org.reckoner.evidence.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.reckoner.evidence.InvoiceGuide;
import org.reckoner.evidence.InvoiceGuides;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.LineWords;
import org.reckoner.period.Dates;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/** How to read an invoice, on its own figures. */
@Named
@RequestScoped
public class InvoiceGuidePage {
    @Inject
    InvoiceGuides guides;

    @Inject
    TenantScope scope;

    private Long id;
    private InvoiceGuide guide;

    /** A landlord's address names the tenant; without one there is no invoice. */
    public void open() {
        if (scope.current().isEmpty()) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        guide = guides.guide(id);
    }

    public InvoiceGuide getGuide() {
        return guide;
    }

    public String section(InvoiceGuide.Part part) {
        return words().section(part.section());
    }

    public String description(InvoiceLineRow line) {
        return words().description(line);
    }

    public String dates(Dates dates) {
        return words().dates(dates);
    }

    private static LineWords words() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return new LineWords(locale);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
