package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.reckoner.ledger.Ledger;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/**
 * The life of the invoices of the tenant the thread is in: draft, issue, void, given up, settled (product.md 3). All of it happens in
 * the database alone; what is to be told or sent is somebody else's.
 */
@ApplicationScoped
@Transactional
public class Invoices {
    private static final int REASON_MAX = 400;

    @Inject
    InvoiceStore store;

    @Inject
    InvoiceLineStore lines;

    @Inject
    InvoiceParties parties;

    @Inject
    Issuing issuing;

    @Inject
    Ledger ledger;

    @Inject
    InvoiceBooks books;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /**
     * Stores a draft. The same contract, kind and date again replaces what is still a draft and leaves alone what was issued;
     * of two who do it at the same time one is refused by the database and does it again ({@link
     * org.reckoner.platform.Races#won}).
     *
     * @return the id of the draft, or of the invoice that was issued already
     * @throws RuleViolation {@link InvoiceProblem#WAS_VOIDED} where a person took that invoice back; {@link #draftAgain} makes it
     *     once more
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public long draft(NewInvoice invoice) {
        var draft = invoice.draft();
        var there = store.lockedLive(invoice.contractId(), draft.kind(), draft.issuedOn());
        if (there.isEmpty()) {
            store.voided(invoice.contractId(), draft.kind(), draft.issuedOn()).ifPresent(taken -> {
                throw new RuleViolation(InvoiceProblem.WAS_VOIDED, taken.number());
            });
        }
        return put(invoice, there);
    }

    /** The same, also where an earlier one was voided: a person has mended what was wrong. */
    @Requires(Privilege.MANAGE_INVOICES)
    public long draftAgain(NewInvoice invoice) {
        var draft = invoice.draft();
        return put(invoice, store.lockedLive(invoice.contractId(), draft.kind(), draft.issuedOn()));
    }

    private long put(NewInvoice invoice, Optional<InvoiceFile> there) {
        if (there.isPresent() && !there.get().isDraft()) {
            return there.get().id();
        }
        var file = parties.draft(invoice, clock.instant());
        var id = there.map(InvoiceFile::id).orElse(file.id());
        if (there.isPresent()) {
            store.replace(there.get(), file);
            lines.remove(id);
        } else {
            store.add(file);
        }
        lines.add(id, NewLine.of(invoice.draft().lines()));
        return id;
    }

    /**
     * Issues a draft: it gets the next number, what it comes to is booked, and nothing of it changes any more. Done again it
     * changes nothing.
     *
     * @return the number
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}, {@link InvoiceProblem#NOT_IN_THIS_STATE} of a void one
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public String issue(long id) {
        var file = get(id);
        if (file.state() == InvoiceState.VOID) {
            throw notInThisState(file);
        }
        return file.isDraft() ? issuing.invoice(file) : file.number();
    }

    /** Throws a draft away; it never had a number. */
    @Requires(Privilege.MANAGE_INVOICES)
    public void discard(long id) {
        var file = get(id);
        if (!file.isDraft()) {
            throw notInThisState(file);
        }
        lines.remove(id);
        store.remove(file);
        note("invoice.discarded", file, file.kind() + " " + file.datedOn(), null);
    }

    /**
     * Takes an invoice back before anything was paid or credited on it. Its number stays its own.
     *
     * @throws RuleViolation {@link InvoiceProblem#NOT_IN_THIS_STATE}, {@link InvoiceProblem#SETTLED_IN_PART}, {@link
     *     InvoiceProblem#REASON_MISSING}, {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public void annul(long id, int seenVersion, String reason) {
        var file = seen(id, seenVersion);
        if (!file.isOpen()) {
            throw notInThisState(file);
        }
        if (!file.isVoidable()) {
            throw new RuleViolation(InvoiceProblem.SETTLED_IN_PART, file.number());
        }
        store.end(file, InvoiceState.VOID, reason(reason), clock.instant());
        books.postVoid(file);
        note("invoice.voided", file, file.state(), InvoiceState.VOID + ": " + reason.strip());
    }

    /** Gives up what is still owed on an open invoice. */
    @Requires(Privilege.MANAGE_INVOICES)
    public void giveUp(long id, int seenVersion, String reason) {
        var file = seen(id, seenVersion);
        if (!file.isOpen()) {
            throw notInThisState(file);
        }
        store.end(file, InvoiceState.UNCOLLECTIBLE, reason(reason), clock.instant());
        books.postWriteOff(file);
        note("invoice.given-up", file, file.state(), InvoiceState.UNCOLLECTIBLE + ": " + reason.strip());
    }

    /**
     * Looks whether anything is still owed on an invoice, after something was booked on it; if not, it is paid.
     *
     * @return whether it is settled
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public boolean settle(long id) {
        var file = get(id);
        if (file.isOpen() && file.amounts().open().signum() <= 0) {
            store.end(file, InvoiceState.PAID, file.reason(), file.endedAt());
            note("invoice.paid", file, file.state(), InvoiceState.PAID);
            return true;
        }
        return file.state() == InvoiceState.PAID;
    }

    static String reason(String typed) {
        if (typed == null || typed.isBlank()) {
            throw RuleViolation.of("reason", InvoiceProblem.REASON_MISSING);
        }
        var reason = typed.strip();
        if (reason.length() > REASON_MAX) {
            throw RuleViolation.of("reason", PlatformProblem.INVALID, "key:invoice.reason", "key:rule.too-long");
        }
        return reason;
    }

    private InvoiceFile get(long id) {
        return store.locked(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private InvoiceFile seen(long id, int seenVersion) {
        var file = get(id);
        if (file.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return file;
    }

    static RuleViolation notInThisState(InvoiceFile file) {
        return new RuleViolation(InvoiceProblem.NOT_IN_THIS_STATE, "key:invoice.status." + file.state());
    }

    private void note(String action, InvoiceFile file, Object before, Object after) {
        audit.fire(AuditEvent.of(scope.required(), action, "invoice", file.number() == null ? file.id() : file.number())
                .changed(before, after));
    }
}
