package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.Payer;
import org.reckoner.ledger.Receivables;
import org.reckoner.notification.Enclosure;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.notification.Recipient;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Ids;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.TenantPapers;
import org.reckoner.tenant.Tenants;

/**
 * Makes statements of months that are over and leaves them in the outbox, in one transaction: whoever does it again finds it done.
 * A statement that was sent stays as it is; where the books came to say otherwise, a further one is sent.
 */
@ApplicationScoped
@Transactional
public class StatementMaking {
    /** Invoices of a month's last days are issued by then: their calls end at 07:00 UTC, and people look at drafts. */
    private static final int DAYS_AFTER = 3;

    /** A run that stood still, or a new installation, does not send years of paper; older months are asked for by their dates. */
    private static final int MONTHS_BACK = 3;

    @Inject
    Receivables receivables;

    @Inject
    StatementStore store;

    @Inject
    InvoiceFiles invoices;

    @Inject
    Tenants tenants;

    @Inject
    TenantPapers papers;

    @Inject
    Mails mails;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Clock real;

    @Inject
    Ids ids;

    @Inject
    Event<AuditEvent> audit;

    /**
     * The months that are over, have figures, and no statement with them.
     *
     * @param from a date of the first month, or null for the last few months that were over some days ago
     * @param until a date of the last month, or null
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public SortedSet<YearMonth> due(LocalDate from, LocalDate until) {
        var today = clock.today(tenants.billing().zone());
        var over = YearMonth.from(from == null ? today.minusDays(DAYS_AFTER) : today)
                .minusMonths(1);
        var first = from == null ? over.minusMonths(MONTHS_BACK - 1L) : YearMonth.from(from);
        var last = until == null || YearMonth.from(until).isAfter(over) ? over : YearMonth.from(until);
        if (first.isAfter(last)) {
            return new TreeSet<>();
        }
        var sent = store.digests(first);
        var figures = new AccountMonths(receivables.months())
                .upTo(last).stream()
                        .filter(one -> !one.month().isBefore(first))
                        .collect(Collectors.groupingBy(MonthFigures::month, TreeMap::new, Collectors.toList()));
        figures.entrySet()
                .removeIf(month -> StatementDigest.of(month.getValue()).equals(sent.get(month.getKey())));
        return new TreeSet<>(figures.keySet());
    }

    /** What became of a month's statement. */
    enum Made {
        SENT,
        SENT_ANEW,
        /** It was sent, and the books say the same. */
        AS_SENT,
        /** Nothing was owed and nothing happened. */
        NOTHING
    }

    /**
     * Makes the statement of a month that is over.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} of one that is not
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Made make(YearMonth month) {
        if (!month.isBefore(YearMonth.from(clock.today(tenants.billing().zone())))) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        var figures = new AccountMonths(receivables.months()).of(month);
        if (figures.isEmpty()) {
            return Made.NOTHING;
        }
        var before = store.newest(month);
        var digest = StatementDigest.of(figures);
        if (before.isPresent() && before.get().digest().equals(digest)) {
            return Made.AS_SENT;
        }
        var payer = invoices.payer();
        var revision = before.map(SentStatement::revision).orElse(0) + 1;
        store.add(new SentStatement(
                ids.next(), month, revision, digest, String.join(", ", payer.emails()), real.instant(), figures));
        send(month, revision, figures, payer);
        audit.fire(AuditEvent.of(scope.required(), "statement.sent", "statement", month)
                .changed(before.map(SentStatement::digest).orElse(null), digest));
        return revision == 1 ? Made.SENT : Made.SENT_ANEW;
    }

    private void send(YearMonth month, int revision, List<MonthFigures> figures, Payer payer) {
        var tenant = scope.required();
        var words = new StatementWords(payer.language());
        var reference = StatementAttachments.reference(tenant, month, revision);
        var enclosed =
                new Enclosure("/billing/statement.xhtml?month=" + month + "&tenant=" + tenant.value(), reference);
        var closing = figures.stream().map(one -> words.amountIn(one.closing())).collect(Collectors.joining(", "));
        var place = 0;
        for (var addressee : payer.to()) {
            place++;
            mails.postOnceWith(
                    place == 1 ? reference : reference + ":" + place,
                    MailKind.STATEMENT,
                    new Recipient(addressee.email(), addressee.name(), payer.language(), tenant),
                    enclosed,
                    papers.details().name(),
                    words.month(month),
                    closing);
        }
    }
}
