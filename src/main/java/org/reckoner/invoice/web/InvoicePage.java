package org.reckoner.invoice.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.invoice.CreditNoteRow;
import org.reckoner.invoice.CreditNotes;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.InvoiceStatus;
import org.reckoner.invoice.Invoices;
import org.reckoner.invoice.InvoicesMade;
import org.reckoner.invoice.LineChoice;
import org.reckoner.invoice.LineWords;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.tenant.PartnerDetails;

/** One invoice or credit note: its lines, documents, and taking it back. */
@Named
@ViewScoped
public class InvoicePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/system/invoice";

    @Inject
    InvoiceFiles files;

    @Inject
    Invoices invoices;

    @Inject
    CreditNotes credits;

    @Inject
    NoticesPage notices;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    Event<InvoicesMade> made;

    private Long id;
    private int seenVersion;
    private String reason;
    private String lines;
    private LazyRows<InvoiceLineRow> rows;
    private transient InvoiceFile file;
    private transient PartnerDetails partner;

    /** A landlord's address names the tenant; without one there is no invoice. */
    public void open() {
        if (scope.current().isEmpty()) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        file = files.file(id);
        seenVersion = file.version();
        rows = new LazyRows<>((first, size, sort) -> files.lines(id, first, size), InvoiceLineRow::position);
        partner = files.costsThrough().orElse(null);
    }

    /** Issues a draft. */
    public String issue() {
        notices.done("invoice.issued", invoices.issue(id));
        tell();
        return Redirect.to(PAGE, "id", id);
    }

    /** Throws a draft away. */
    public String discard() {
        invoices.discard(id);
        notices.done("invoice.discarded");
        return Redirect.to("/system/invoices", "status", "DRAFT");
    }

    /** Takes the invoice back, before anything was paid on it. */
    public String annul() {
        invoices.annul(id, seenVersion, reason);
        notices.done("invoice.voided", getFile().number());
        tell();
        return Redirect.to(PAGE, "id", id);
    }

    /** Gives up what is owed. */
    public String giveUp() {
        invoices.giveUp(id, seenVersion, reason);
        notices.done("invoice.given-up", getFile().number());
        return Redirect.to(PAGE, "id", id);
    }

    /** Takes back all lines that were not yet, and goes to the credit note. */
    public String creditWhole() {
        return credited(credits.creditWhole(id, seenVersion, reason));
    }

    /** Takes back the lines that were named, and goes to the credit note. */
    public String creditLines() {
        return credited(credits.credit(id, seenVersion, LineChoice.of(lines), reason));
    }

    /** Whoever keeps figures of invoices brings them up to date; nobody waits for it. */
    private void tell() {
        made.fireAsync(new InvoicesMade(scope.required()));
    }

    private String credited(long note) {
        notices.done("invoice.credited", files.file(note).number());
        tell();
        return Redirect.to(PAGE, "id", note);
    }

    public InvoiceFile getFile() {
        if (file == null) {
            file = files.file(id);
        }
        return file;
    }

    public InvoiceStatus getStatus() {
        return getFile().status(files.today());
    }

    /** The number of the invoice that a credit note is of. */
    public String getCredited() {
        return files.file(getFile().creditsId()).number();
    }

    public List<CreditNoteRow> getCreditNotes() {
        return files.creditNotes(id);
    }

    public boolean isMoneyShown() {
        return getFile().amounts() != null;
    }

    public boolean isManaged() {
        return callers.required().may(Privilege.MANAGE_INVOICES);
    }

    /** Whether anything can be done about it that takes a reason. */
    public boolean isRevocable() {
        return isManaged() && (getFile().isCreditable() || getFile().isOpen());
    }

    public String description(InvoiceLineRow of) {
        return words().description(of);
    }

    public String section(InvoiceLineRow of) {
        return words().section(of.section());
    }

    public String service(InvoiceLineRow of) {
        return words().dates(of.dates());
    }

    public String getArrears() {
        return getFile().arrears() == null ? null : words().dates(getFile().arrears());
    }

    public String getPrepay() {
        return getFile().prepay() == null ? null : words().dates(getFile().prepay());
    }

    /** Where a document of it is to be had: {@code invoice.pdf}, {@code lines.csv}, {@code factur-x.pdf}, {@code xrechnung.xml}. */
    public String download(String name) {
        var root = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        var within = callers.required().role().isLandlord()
                ? "&tenant=" + scope.required().value()
                : "";
        return root + "/system/invoice/" + name + "?id=" + id + within;
    }

    private static LineWords words() {
        return new LineWords(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public PartnerDetails getPartner() {
        return partner;
    }

    public LazyRows<InvoiceLineRow> getRows() {
        return rows;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }
}
