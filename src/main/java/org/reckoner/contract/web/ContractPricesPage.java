package org.reckoner.contract.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reckoner.contract.Contract;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.ContractPreview;
import org.reckoner.contract.ContractPreviews;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.Inputs;
import org.reckoner.contract.ProductOffer;
import org.reckoner.contract.StatedUsage;
import org.reckoner.contract.TermsDetails;
import org.reckoner.contract.TermsDrafts;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;

/** The second step: how is counted, products and prices of a draft, or of an amendment that is being prepared. */
@Named
@ViewScoped
public class ContractPricesPage extends ContractEditPage {
    private static final long serialVersionUID = 1L;

    @Inject
    TermsDrafts drafts;

    @Inject
    ContractPreviews previews;

    private FormDraft draft;
    private List<ProductOffer> offers = List.of();
    private List<ProductOffer> decks = List.of();
    private String product;
    private ContractPreview preview;

    @Override
    void opened(Contract contract) {
        if (contract.open().isPresent()) {
            draft = new FormDraft(TermsForm.values(terms()));
            offers = drafts.offers(contract.id());
            decks = drafts.decks(contract.id());
        }
    }

    private TermsDetails terms() {
        return getSeen().openOrNull().details();
    }

    /** Saves the step and goes on to orders. */
    public String next() {
        save();
        return to("contract-orders");
    }

    /** Saves the step and leaves it for later. */
    public String close() {
        save();
        return done("contract", "contract.saved");
    }

    /** Saves what was typed and adds the chosen product, at its list price. */
    public String add() {
        save();
        drafts.addOffered(getId(), now().version(), product);
        return to("contract-prices");
    }

    public String remove(String code) {
        save();
        drafts.remove(getId(), now().version(), code);
        return to("contract-prices");
    }

    public String removeFee(String code) {
        save();
        drafts.removeFee(getId(), now().version(), code);
        return to("contract-prices");
    }

    /** Shows what it would come to with what is typed, saved or not, if as much was used as is committed. */
    public void look() {
        var typed = TermsForm.terms(terms(), draft);
        preview = previews.of(getId(), typed, StatedUsage.committed(typed));
    }

    /** Others' changes are shown, once, where they meet what was typed here. */
    private void save() {
        var before = version();
        var now = now();
        if (now.open().isEmpty()) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        if (now.version() != before && draft.meet(TermsForm.values(terms()))) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        drafts.write(getId(), now.version(), TermsForm.terms(terms(), draft));
    }

    /** The id of an input in a product's row. */
    public String input(String column, String code) {
        return Inputs.row(column, code);
    }

    public List<ContractProduct> getProducts() {
        return isOpen() ? terms().products() : List.of();
    }

    public List<ContractFee> getFees() {
        return isOpen() ? terms().fees() : List.of();
    }

    public boolean isOpen() {
        return getSeen() != null && getSeen().open().isPresent();
    }

    public List<LicenceModel> getModels() {
        return List.of(LicenceModel.values());
    }

    public List<PeakRule> getPeakRules() {
        return List.of(PeakRule.values());
    }

    public List<ProductOffer> getOffers() {
        return offers;
    }

    /** The rate decks in the contract's currency. */
    public List<ProductOffer> getDecks() {
        return decks;
    }

    public FormDraft getDraft() {
        return draft;
    }

    public ContractPreview getPreview() {
        return preview;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }
}
