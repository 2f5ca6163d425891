package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
        var open = files.held(id, seenVersion).requireOpen();
        var after = how.apply(open.details());
        if (!after.equals(open.details())) {
            terms.write(open, after);
            files.note(id, "contract.prepared", open.details(), after);
        }
    }
}
