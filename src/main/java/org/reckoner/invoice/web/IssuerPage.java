package org.reckoner.invoice.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.file.UploadedFile;
import org.reckoner.invoice.BankAccount;
import org.reckoner.invoice.Issuer;
import org.reckoner.invoice.IssuerSettings;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.settings.Section;
import org.reckoner.settings.web.SettingsForm;
import org.reckoner.tenant.Place;

/** Who issues the invoices: names, numbers, bank details, logo. */
@Named
@ViewScoped
public class IssuerPage extends SettingsForm {
    private static final long serialVersionUID = 1L;

    @Inject
    IssuerSettings settings;

    @Inject
    NoticesPage notices;

    private transient UploadedFile logo;

    @Override
    protected Section read() {
        return settings.section();
    }

    @Override
    protected Map<String, Serializable> values(Section section) {
        var issuer = settings.of(section);
        var values = new HashMap<String, Serializable>();
        values.put("legalName", issuer.legalName());
        values.put("street", issuer.street());
        values.put("postcode", issuer.postcode());
        values.put("city", issuer.city());
        values.put("country", issuer.country());
        values.put("taxId", issuer.taxId());
        values.put("electronicAddress", issuer.electronicAddress());
        values.put("contact", issuer.contact());
        values.put("phone", issuer.phone());
        values.put("email", issuer.email());
        values.put("invoicePrefix", issuer.invoicePrefix());
        values.put("creditNotePrefix", issuer.creditNotePrefix());
        values.put("keepLogo", issuer.logo() != null);
        for (var currency : Place.CURRENCIES) {
            var bank = issuer.bank(currency).orElse(new BankAccount(null, null, null));
            values.put("account" + currency, bank.account());
            values.put("bank" + currency, bank.bank());
            values.put("bankName" + currency, bank.bankName());
        }
        return values;
    }

    public String save() {
        var picked = logo == null || logo.getSize() == 0 ? null : logo.getContent();
        settings.save(met(), issuer(), picked);
        notices.done("settings.saved");
        return "/system/settings/issuer.xhtml?faces-redirect=true";
    }

    private Issuer issuer() {
        var draft = getDraft();
        var banks = new HashMap<String, String>();
        for (var currency : Place.CURRENCIES) {
            banks.put("account." + currency, draft.text("account" + currency));
            banks.put("bank." + currency, draft.text("bank" + currency));
            banks.put("bankName." + currency, draft.text("bankName" + currency));
        }
        return new Issuer(
                draft.text("legalName"),
                draft.text("street"),
                draft.text("postcode"),
                draft.text("city"),
                draft.text("country"),
                draft.text("taxId"),
                draft.text("electronicAddress"),
                draft.text("contact"),
                draft.text("phone"),
                draft.text("email"),
                Issuer.banks(banks),
                draft.text("invoicePrefix"),
                draft.text("creditNotePrefix"),
                draft.isTicked("keepLogo") ? settings.issuer().logo() : null);
    }

    /** Whether what is shown is but a sample that nobody has saved. */
    public boolean isSample() {
        return getSection().value("legalName").isEmpty();
    }

    public List<String> getCountries() {
        return Place.COUNTRIES;
    }

    /** Whether there is a logo that could be taken away. */
    public boolean isLogoKept() {
        return getSection().value("logo").isPresent();
    }

    public UploadedFile getLogo() {
        return logo;
    }

    public void setLogo(UploadedFile logo) {
        this.logo = logo;
    }
}
