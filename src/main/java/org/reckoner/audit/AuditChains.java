package org.reckoner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.audit.AuditChain.Entry;
import org.reckoner.audit.ChainVerdict.Fault;
import org.reckoner.audit.SealStore.Link;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/**
 * Seals entries and checks seals, a chain for each tenant and one for the installation. Writers of entries never wait for each
 * other: they only leave a note for the sealer, which adds to a chain while it holds the chain's row.
 */
@ApplicationScoped
@Transactional
public class AuditChains {
    private static final int CHAINS_MAX = 200;
    private static final int ENTRIES_MAX = 200;

    /** Longer than any transaction that writes an entry, and than the sealer takes. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(10);

    @Inject
    SealStore store;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /** Chains with entries to seal; some of them, if they are many. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<Long> waiting() {
        return store.chainsWithUnsealed(CHAINS_MAX);
    }

    /**
     * Seals entries of a chain; some of them, if they are many.
     *
     * @return how many were sealed
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public int seal(long chain) {
        var head = store.lockedHead(chain);
        var entries = store.unsealed(chain, ENTRIES_MAX);
        if (entries.isEmpty()) {
            return 0;
        }
        var links = new ArrayList<Link>();
        var previous = head.hash();
        var position = head.position();
        for (var entry : entries) {
            position++;
            previous = AuditChain.seal(previous, position, entry);
            links.add(new Link(position, previous, entry.id(), entry));
        }
        store.add(chain, links, clock.instant());
        return links.size();
    }

    /** All chains behind one, in their order, for whoever sees all tenants; some of them, if they are many. */
    @Requires(Privilege.VIEW_AUDIT)
    public List<Long> all(long after) {
        if (!callers.required().seesAllTenants()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, Privilege.VIEW_AUDIT.name());
        }
        return store.chainsAfter(after, CHAINS_MAX);
    }

    /** Reads the whole chain of the tenant the caller is in and says whether, and where, it breaks first. */
    @Requires(Privilege.VIEW_AUDIT)
    public ChainVerdict verifyOwn() {
        return verdict(scope.required().value());
    }

    /** The same of any chain, for whoever sees all tenants. */
    @Requires(Privilege.VIEW_AUDIT)
    public ChainVerdict verify(long chain) {
        if (!callers.required().seesAllTenants()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, Privilege.VIEW_AUDIT.name());
        }
        return verdict(chain);
    }

    private ChainVerdict verdict(long chain) {
        var now = clock.instant();
        var head = store.head(chain);
        var check = new ChainCheck(chain);
        store.links(chain, check::next);
        var verdict = check.end(head);
        if (!verdict.isIntact()) {
            return verdict;
        }
        var forgotten = store.neverSealed(chain, now.minus(SEALED_WITHIN));
        return forgotten == 0
                ? verdict
                : new ChainVerdict(chain, Fault.UNSEALED, 0, null, verdict.sealed(), verdict.head());
    }

    /**
     * Where all chains ended at a moment, in the order of their numbers. The same whenever it is asked, since seals are only
     * added.
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void headsAt(Instant moment, HeadReader each) {
        store.headsAt(moment, each);
    }

    /** Follows a chain link by link. Remembers the first fault alone: behind it nothing fits any more. */
    private static final class ChainCheck {
        private final long chain;
        private String previous = AuditChain.BEGINNING;
        private long sealed;
        private ChainVerdict broken;

        ChainCheck(long chain) {
            this.chain = chain;
        }

        void next(Link link) {
            if (broken != null) {
                return;
            }
            var expected = sealed + 1;
            if (link.position() != expected) {
                fault(Fault.SEALS_MISSING, expected, null);
            } else if (link.entry() == null) {
                fault(Fault.MISSING, expected, link.entryId());
            } else if (!belongs(link.entry())
                    || !link.hash().equals(AuditChain.seal(previous, expected, link.entry()))) {
                fault(Fault.CHANGED, expected, link.entryId());
            } else {
                sealed = expected;
                previous = link.hash();
            }
        }

        private boolean belongs(Entry entry) {
            return chain == (entry.tenantId() == null ? AuditChain.INSTALLATION : entry.tenantId());
        }

        private void fault(Fault fault, long position, Long entryId) {
            broken = new ChainVerdict(chain, fault, position, entryId, sealed, previous);
        }

        /** The head was read before the links: a chain that grew meanwhile is longer, never shorter. */
        ChainVerdict end(SealStore.Head head) {
            if (broken != null) {
                return broken;
            }
            return sealed < head.position()
                    ? new ChainVerdict(chain, Fault.CUT, sealed + 1, null, sealed, previous)
                    : new ChainVerdict(chain, null, 0, null, sealed, previous);
        }
    }
}
