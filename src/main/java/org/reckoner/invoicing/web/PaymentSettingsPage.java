package org.reckoner.invoicing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.reckoner.invoicing.PaymentChange;
import org.reckoner.invoicing.PaymentSettings;
import org.reckoner.invoicing.PaymentView;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.tenant.LegalEntity;

/** How a tenant pays: what is agreed, what stands on its papers, and whom they are sent to. */
@Named
@ViewScoped
public class PaymentSettingsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PaymentSettings settings;

    @Inject
    NoticesPage notices;

    private PaymentView view;
    private FormDraft draft;

    public void open() {
        view = settings.view();
        draft = new FormDraft(values());
    }

    private Map<String, Serializable> values() {
        var values = view.legal().values();
        values.put("poNumber", view.purchaseOrder());
        values.put("recipients", view.recipients().isEmpty() ? null : String.join("\n", view.recipients()));
        return values;
    }

    /** Saves what was typed. */
    public String save() {
        var before = view;
        view = settings.view();
        if (!view.equals(before) && draft.meet(values())) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var typed = draft.text("recipients");
        var change = new PaymentChange(
                stripped("poNumber"),
                LegalEntity.of(draft::text),
                typed == null ? List.of() : List.of(typed.split("[,;\\s]+")));
        settings.change(view, change);
        notices.done("payment.saved");
        return Redirect.to("/billing/payment-settings");
    }

    private String stripped(String field) {
        var typed = draft.text(field);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Whether what stands on invoices may be changed here. */
    public boolean isOnPapersChangeable() {
        return settings.mayChangePapers();
    }

    public PaymentView getView() {
        return view;
    }

    public FormDraft getDraft() {
        return draft;
    }
}
