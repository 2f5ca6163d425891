package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * The terms that are being prepared: a draft's first ones or an amendment. Each change is saved; none binds anybody before it is
 * agreed.
 *
 * @throws RuleViolation {@link PlatformProblem#STALE} where the contract is no longer of the version that was seen,
 *     {@link ContractProblem#NOTHING_OPEN} where nothing is being prepared
 */
@ApplicationScoped
@Transactional
public class TermsDrafts {
    @Inject
    TermsStore terms;

    @Inject
    ContractFiles files;

    @Inject
    Offering offering;

    @Inject
    Decks decks;

    /** What may be added: what the catalogue has, is charged by period and is not there yet. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public List<ProductOffer> offers(long id) {
        return offering.offers(files.get(id).requireOpen().details());
    }

    /** The rate decks in the contract's currency; the code of each is what terms keep of it. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public List<ProductOffer> decks(long id) {
        return decks.in(files.get(id).details().billing().currency());
    }

    /**
     * Adds a product of the catalogue at its list price on the day the terms begin; nothing of it is committed yet.
     *
     * @throws RuleViolation {@link ContractProblem#NOT_PRICED} where the book of the contract's currency has no price
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void addOffered(long id, int seenVersion, String code) {
        var contract = files.held(id, seenVersion);
        write(contract, offering.with(contract, Inputs.required("product", code, 40)));
    }

    /** Adds a product. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void add(long id, int seenVersion, ContractProduct product) {
        change(id, seenVersion, details -> details.with(product));
    }

    /** Leaves a product out. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void remove(long id, int seenVersion, String code) {
        change(id, seenVersion, details -> details.without(code));
    }

    /** Adds what numbers of a kind cost. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void addFee(long id, int seenVersion, ContractFee fee) {
        change(id, seenVersion, details -> details.with(fee));
    }

    @Requires(Privilege.EDIT_CONTRACTS)
    public void removeFee(long id, int seenVersion, String code) {
        change(id, seenVersion, details -> details.withoutFee(code));
    }

    /** Writes all of them anew: how is counted, quantities, prices. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void write(long id, int seenVersion, TermsDetails details) {
        change(id, seenVersion, before -> details);
    }

    private void change(long id, int seenVersion, UnaryOperator<TermsDetails> how) {
        var contract = files.held(id, seenVersion);
        write(contract, how.apply(contract.requireOpen().details()));
    }

    private void write(Contract contract, TermsDetails after) {
        var open = contract.requireOpen();
        if (!Objects.equals(after.rateDeck(), open.details().rateDeck())) {
            decks.check(after.rateDeck(), contract.details().billing().currency());
        }
        if (!after.equals(open.details())) {
            terms.write(open, after);
            files.note(contract.id(), "contract.prepared", open.details(), after);
        }
    }
}
