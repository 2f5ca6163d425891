package org.reckoner.invoicing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.invoicing.PaymentSettings;
import org.reckoner.invoicing.PaymentView;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

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
        var values = new HashMap<String, Serializable>();
        values.put("recipients", view.recipients().isEmpty() ? null : String.join("\n", view.recipients()));
        return values;
    }

    /** Names the recipients that were typed. */
    public String save() {
        var before = view;
        view = settings.view();
        if (!view.recipients().equals(before.recipients()) && draft.meet(values())) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var typed = draft.text("recipients");
        settings.name(typed == null ? List.of() : Arrays.asList(typed.split("[,;\\s]+")), view.recipients());
        notices.done("payment.saved");
        return Redirect.to("/billing/payment-settings");
    }

    public PaymentView getView() {
        return view;
    }

    public FormDraft getDraft() {
        return draft;
    }
}
