package org.reckoner.evidence.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.evidence.ComparedPeriod;
import org.reckoner.evidence.WhatIf;
import org.reckoner.evidence.WhatIfSubject;
import org.reckoner.platform.Formats;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.Redirect;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.terms.SubscriptionType;

/** What past periods would have cost by other terms. What is asked stands in the URL; a period is worked out with each look. */
@Named
@ViewScoped
public class WhatIfPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/system/what-if";

    @Inject
    WhatIf whatIf;

    @Inject
    TenantScope scope;

    private final WhatIfForm form = new WhatIfForm();
    private WhatIfSubject subject;
    private final List<ComparedPeriod> compared = new ArrayList<>();

    /** Begins with what the URL asks for, else with what was agreed. */
    public void open() {
        if (scope.current().isEmpty()) {
            return; // the frame asks for one
        }
        subject = whatIf.subject().orElse(null);
        if (subject != null) {
            form.begin(subject);
        }
        compared.clear();
    }

    /** Works out one more period. */
    public void step() {
        if (isRunning()) {
            var period = subject.periods().get(compared.size());
            compared.add(whatIf.compare(subject.contractId(), period, form.variant()));
        }
    }

    /** Opens the page under a URL that asks the same again. */
    public String compare() {
        whatIf.subject(); // who may not know is refused here
        form.variant(); // what makes no terms is refused beside its input
        form.write();
        return Redirect.to(PAGE);
    }

    public boolean isRunning() {
        return subject != null && compared.size() < subject.periods().size();
    }

    public boolean isInTenant() {
        return scope.current().isPresent();
    }

    public WhatIfSubject getSubject() {
        return subject;
    }

    public List<ComparedPeriod> getCompared() {
        return compared;
    }

    public WhatIfSums getSums() {
        return WhatIfSums.of(compared);
    }

    public String period(ComparedPeriod period) {
        var formats = Formats.of(locale());
        return formats.date(period.firstDay()) + " – " + formats.date(period.lastDay());
    }

    /** An amount with the currency's places, or a dash where it cannot be said. */
    public String amount(BigDecimal amount) {
        return amount == null ? "–" : Formats.of(locale()).number(amount);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public LicenceModel[] getModels() {
        return LicenceModel.values();
    }

    public PeakRule[] getRules() {
        return PeakRule.values();
    }

    public SubscriptionType[] getTypes() {
        return SubscriptionType.values();
    }

    public WhatIfForm getForm() {
        return form;
    }
}
