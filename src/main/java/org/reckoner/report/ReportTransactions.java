package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.NodeName;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/** What the nodes write down about a report they make: each step one short transaction. */
@ApplicationScoped
@Transactional
public class ReportTransactions {
    private static final int FAILURE_MAX = 1000;

    @Inject
    ReportWorkStore store;

    @Inject
    ReportChunkStore chunks;

    @Inject
    ReportMails mails;

    @Inject
    NodeName node;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.lease")
    Duration lease;

    /** Thrown where a report is not this node's any more: it was cancelled, or another node has it. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("not this node's report any more", null, false, false);
        }
    }

    private Instant leaseUntil() {
        return clock.instant().plus(lease);
    }

    /** Takes a report of the tenant the thread is in on; empty where another node was faster. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Optional<ReportWork> claim(long id) {
        return store.claim(id, node.get(), clock.instant(), leaseUntil());
    }

    /** Notes how far it is. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void note(ReportWork work, ReportRow.Progress progress) {
        if (!store.note(work, progress, leaseUntil())) {
            throw new Lost();
        }
    }

    /** Ends it, and leaves the mails about it: all of that together, so that it is done once. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void finish(ReportWork work, ReportRow.Progress progress) {
        if (!store.finish(work, progress, clock.instant())) {
            throw new Lost();
        }
        chunks.deleteOthers(work.id(), work.version());
        mails.tell(work, progress);
        audit.fire(AuditEvent.of(work.tenant(), "report.made", "report", work.id())
                .changed(null, work.order().kind() + " " + work.order().dates() + " " + progress.rows()));
    }

    /** Gives it up. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void fail(ReportWork work, RuleViolation why) {
        if (store.leave(work, ReportState.FAILED, stored(why), clock.instant(), null)) {
            chunks.deleteAll(work.id());
        }
    }

    /** Leaves it for another try after a pause, or at once where something else calls it again. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void leave(ReportWork work, RuleViolation why, Duration pause) {
        var now = clock.instant();
        store.leave(work, ReportState.WAITING, stored(why), now, pause.isZero() ? null : now.plus(pause));
    }

    /** Forgets what was written of a report that is not this node's any more. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void forget(ReportWork work) {
        chunks.delete(work.id(), work.version());
    }

    private static String stored(RuleViolation why) {
        var lines = new ArrayList<String>(List.of(why.problem().textKey()));
        why.arguments().forEach(argument -> lines.add(String.valueOf(argument).replace('\n', ' ')));
        var text = String.join("\n", lines);
        return text.length() > FAILURE_MAX ? text.substring(0, FAILURE_MAX) : text;
    }
}
