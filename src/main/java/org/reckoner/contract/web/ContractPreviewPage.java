package org.reckoner.contract.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.contract.Amendments;
import org.reckoner.contract.Contract;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.ContractPreview;
import org.reckoner.contract.ContractPreviews;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.Inputs;
import org.reckoner.contract.StatedUsage;
import org.reckoner.contract.TermsDetails;
import org.reckoner.settings.BusinessClock;

/** The last step: the invoices of the next twelve periods under stated usage, then signing or agreeing. */
@Named
@ViewScoped
public class ContractPreviewPage extends ContractEditPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ContractPreviews previews;

    @Inject
    Amendments amendments;

    @Inject
    BusinessClock clock;

    private final Map<String, String> usage = new HashMap<>();
    private ContractPreview preview;
    private String note;

    @Override
    void opened(Contract contract) {
        terms().products()
                .forEach(product -> usage.put(
                        input("used", product.code()),
                        product.agreed().committed().toPlainString()));
        terms().fees().forEach(fee -> usage.put(input("held", fee.code()), "0"));
        look();
    }

    /** The terms that are being prepared, or those in force. */
    private TermsDetails terms() {
        var contract = getSeen();
        return contract.open()
                .orElseGet(() -> contract.termsOn(clock.today(contract.details().zone())))
                .details();
    }

    /** Works the invoices out under the usage that was stated. */
    public void look() {
        var quantities = new HashMap<String, BigDecimal>();
        for (var product : terms().products()) {
            var field = input("used", product.code());
            quantities.put(product.code(), Inputs.quantity(field, usage.get(field)));
        }
        var numbers = new HashMap<String, Integer>();
        for (var fee : terms().fees()) {
            var field = input("held", fee.code());
            var held = Inputs.whole(field, usage.get(field));
            numbers.put(fee.code(), held == null ? 0 : held);
        }
        preview = previews.of(getId(), null, new StatedUsage(quantities, numbers));
    }

    public String sign() {
        contracts.sign(getId(), version());
        return done("contract", "contract.signed", getSeen().details().number());
    }

    /** Agrees on the amendment that was prepared. */
    public String agree() {
        amendments.agree(getId(), version(), note);
        return done("contract", "contract.amended");
    }

    public String input(String column, String code) {
        return Inputs.row(column, code);
    }

    public boolean isDraft() {
        return getSeen() != null && !getSeen().isSigned();
    }

    public boolean isAmending() {
        return getSeen() != null && getSeen().isSigned() && getSeen().open().isPresent();
    }

    /** Also asked for while the page is built, before anybody knows whether there is a contract. */
    public List<ContractProduct> getProducts() {
        return getSeen() == null ? List.of() : terms().products();
    }

    public List<ContractFee> getFees() {
        return getSeen() == null ? List.of() : terms().fees();
    }

    public Map<String, String> getUsage() {
        return usage;
    }

    public ContractPreview getPreview() {
        return preview;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
