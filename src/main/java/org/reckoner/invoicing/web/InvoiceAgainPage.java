package org.reckoner.invoicing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoicing.InvoicesAgain;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** The button of an invoice's page that makes it anew: the page is the invoice's, the making is the run's. */
@Named("invoiceAgain")
@RequestScoped
public class InvoiceAgainPage {
    @Inject
    InvoicesAgain again;

    @Inject
    CurrentCaller callers;

    @Inject
    NoticesPage notices;

    public boolean isOffered(InvoiceFile file) {
        return file != null && callers.required().may(Privilege.MANAGE_INVOICES) && again.isPossible(file);
    }

    /** Makes it anew and shows the draft. */
    public String make(long id) {
        var draft = again.make(id);
        notices.done("invoice.made-again");
        return Redirect.to("/system/invoice", "id", draft);
    }
}
