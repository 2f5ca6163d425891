package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * Changes of signed contracts: prepared like a draft's terms ({@link TermsDrafts}), then agreed, from a period boundary on that is
 * still to come. What was agreed stays readable for ever.
 */
@ApplicationScoped
@Transactional
public class Amendments {
    private static final int NOTE_LENGTH_MAX = 500;

    @Inject
    TermsStore terms;

    @Inject
    ContractFiles files;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Begins an amendment with the terms that would be in force on its date.
     *
     * @throws RuleViolation {@link ContractProblem#ANOTHER_IS_OPEN}, {@link ContractProblem#AMENDMENT_OFF_BOUNDARY},
     *     {@link ContractProblem#AMENDMENT_IN_THE_PAST}, {@link ContractProblem#AMENDMENT_AFTER_END}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void begin(long id, int seenVersion, LocalDate fromOn) {
        var contract = files.held(id, seenVersion);
        contract.checkAmendable(Inputs.chosen("fromOn", fromOn), files.today(contract));
        if (contract.open().isPresent()) {
            throw new RuleViolation(ContractProblem.ANOTHER_IS_OPEN);
        }
        var revisions = contract.agreed().stream()
                .filter(each -> each.fromOn().equals(fromOn))
                .mapToInt(AgreedTerms::revision)
                .max();
        var base = contract.termsOn(fromOn).details();
        terms.open(id, fromOn, revisions.orElse(0) + 1, base);
        files.note(id, "contract.amendment-begun", null, fromOn);
    }

    /** Throws away what was prepared. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void discard(long id, int seenVersion) {
        var contract = files.held(id, seenVersion);
        contract.checkInForce(contract.details().effectiveOn());
        terms.delete(contract.requireOpen());
        files.note(id, "contract.amendment-discarded", contract.requireOpen(), null);
    }

    /**
     * Agrees on what was prepared. Others from the same date are replaced and stay in the history.
     *
     * @param note why, in a few words; null for none
     * @throws RuleViolation {@link ContractProblem#NOTHING_CHANGED}, {@link ContractProblem#AMENDMENT_IN_THE_PAST} where its date
     *     has come meanwhile
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void agree(long id, int seenVersion, String note) {
        var contract = files.held(id, seenVersion);
        var open = contract.requireOpen();
        contract.checkAmendable(open.fromOn(), files.today(contract));
        open.details().checkComplete();
        var before = contract.termsOn(open.fromOn());
        if (before.details().equals(open.details())) {
            throw new RuleViolation(ContractProblem.NOTHING_CHANGED);
        }
        var by = callers.required().name();
        terms.agree(open, clock.instant(), by, Inputs.optional("note", note, NOTE_LENGTH_MAX));
        files.note(id, "contract.amended", before.details(), open.fromOn() + " " + open.details());
    }
}
