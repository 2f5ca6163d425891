package org.reckoner.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.invoicing.RatingInputs;
import org.reckoner.period.BillingPeriod;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.RatingRefused;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tax.TaxRates;
import org.reckoner.usage.CallRecords;
import org.reckoner.usage.PeriodCounts;

/**
 * Rates periods when somebody looks: at once where that takes a moment, else behind the scenes, one on each node at a time;
 * until then what was rated before is shown. It acts as the system, so that a figure does not depend on who asked first; what readers
 * may see is decided where they read. What was begun and lost with its node is begun again by whoever asks next.
 */
@ApplicationScoped
class BillCounting {
    private static final System.Logger LOG = System.getLogger(BillCounting.class.getName());

    /** So many users, numbers, sessions and calls are read while somebody waits: a part of a second. */
    private static final int AT_ONCE_MAX = 50_000;

    /** Who is logged in counts up to now: after this time it is another now. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** So many contracts are rated at once while somebody waits; more than processors. */
    private static final int TURNS = 16;

    @Inject
    BillStore bills;

    @Inject
    Contracts contracts;

    @Inject
    RatingInputs inputs;

    @Inject
    PeriodCounts sessions;

    @Inject
    CallRecords calls;

    @Inject
    TaxRates taxes;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Resource
    ManagedExecutorService executor;

    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();
    private final Semaphore turn = new Semaphore(1);
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();

    /**
     * A bill and whether a newer one is being made.
     *
     * @param keptOrNull null where there is none yet
     */
    record Outcome(KeptBill keptOrNull, boolean isBeingCounted) {}

    /** The bill of a contract's period: of one that runs so far, of one that is over as it is invoiced. */
    Outcome of(Contract contract, BillingPeriod period) {
        return asSystem(() -> {
            var mark = mark(contract, period);
            var kept = bills.find(contract.id(), period.firstDay());
            if (kept.filter(each -> isUpToDate(each, contract, period, mark)).isPresent()) {
                return new Outcome(kept.get(), false);
            }
            if (isSmall(contract, period)) {
                return new Outcome(rateOnce(contract, period), false);
            }
            begin(contract, period);
            return new Outcome(kept.orElse(null), true);
        });
    }

    /** Of many who ask at once one rates and the others wait for that, or the memory of all of them would be needed at once. */
    private KeptBill rateOnce(Contract contract, BillingPeriod period) {
        var one = turns.get(Math.floorMod(contract.id(), TURNS));
        one.lock();
        try {
            var mark = mark(contract, period);
            return bills.find(contract.id(), period.firstDay())
                    .filter(each -> isUpToDate(each, contract, period, mark))
                    .orElseGet(() -> rate(contract, period, mark));
        } finally {
            one.unlock();
        }
    }

    private String mark(Contract contract, BillingPeriod period) {
        return inputs.marks(contract.details().periods(), List.of(period.number()))
                .get(0);
    }

    private boolean isUpToDate(KeptBill kept, Contract contract, BillingPeriod period, String mark) {
        return kept.mark().equals(mark)
                && kept.contractVersion() == contract.version()
                && (isOver(kept, contract, period) || kept.asOf().plus(FRESH).isAfter(clock.now()));
    }

    /** Nothing goes on in it: the mark alone says whether it has changed. */
    private static boolean isOver(KeptBill kept, Contract contract, BillingPeriod period) {
        return !kept.asOf().isBefore(contract.details().periods().overAt(period.number()));
    }

    private boolean isSmall(Contract contract, BillingPeriod period) {
        return inputs.isForFewer(AT_ONCE_MAX)
                && sessions.sessions(period.span(), AT_ONCE_MAX) < AT_ONCE_MAX
                && calls.started(contract.details().periods().voice(period.number()), AT_ONCE_MAX) < AT_ONCE_MAX;
    }

    /** The mark is older than the input: what comes meanwhile is counted next time. */
    private KeptBill rate(Contract of, BillingPeriod period, String mark) {
        var asOf = clock.now();
        var kept = rated(of, period, mark, asOf);
        Races.won(() -> {
            bills.replace(of.id(), period.firstDay(), kept);
            return null;
        });
        return kept;
    }

    private KeptBill rated(Contract of, BillingPeriod period, String mark, Instant asOf) {
        try {
            var terms = contracts.terms(of.id(), period.number());
            var facts = inputs.of(terms, period.number()).facts();
            var on = taxes.on(period.lastDay().plusDays(1));
            var bill = new Outlook(terms, period.number(), facts, asOf, on)
                    .bill(of.details().number());
            return new KeptBill(mark, of.version(), asOf, bill, null);
        } catch (RatingRefused e) {
            return new KeptBill(
                    mark,
                    of.version(),
                    asOf,
                    null,
                    new KeptBill.Refused(e.reason().name(), e.subject()));
        }
    }

    private void begin(Contract contract, BillingPeriod period) {
        var tenant = scope.required();
        if (!waiting.add(tenant)) {
            return; // it is on its way
        }
        try {
            executor.submit(() -> work(tenant, contract, period));
        } catch (RejectedExecutionException e) {
            waiting.remove(tenant);
            LOG.log(Level.ERROR, "event bill.not-counted", e);
        }
    }

    private void work(TenantId tenant, Contract contract, BillingPeriod period) {
        turn.acquireUninterruptibly();
        try {
            asSystem(() -> scope.inside(tenant, () -> rate(contract, period, mark(contract, period))));
            LOG.log(Level.INFO, "event bill.counted tenant={0} from={1}", tenant, period.firstDay());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "event bill.not-counted tenant=" + tenant, e);
        } finally {
            turn.release();
            waiting.remove(tenant);
        }
    }

    private <T> T asSystem(Supplier<T> work) {
        try {
            return callers.as(Caller.system("BILL_SO_FAR"), work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
