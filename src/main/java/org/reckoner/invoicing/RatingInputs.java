package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.reckoner.directory.BilledUsers;
import org.reckoner.directory.NumberHolding;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.period.BillingPeriod;
import org.reckoner.period.ContractPeriods;
import org.reckoner.period.Dates;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.rating.Holding;
import org.reckoner.rating.PeriodCount;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.GroupUsage;
import org.reckoner.rating.voice.VoiceCount;
import org.reckoner.settings.BusinessClock;
import org.reckoner.usage.BillableUsage;
import org.reckoner.usage.CallRecords;
import org.reckoner.usage.RatedStretch;
import org.reckoner.usage.ResourceUses;

/**
 * Gathers what the core rates a period by, of the tenant the thread is in. Sessions and calls are streamed; what is kept grows with
 * users, and by sixteen bytes a session. Outside any transaction: each store is read in one of its own.
 */
@ApplicationScoped
public class RatingInputs {
    /** So many users make figures that take a while to put together. */
    private static final int LARGE = 5000;

    @Inject
    BillableUsage usage;

    @Inject
    CallRecords calls;

    @Inject
    ResourceUses resources;

    @Inject
    BilledUsers users;

    @Inject
    PhoneNumbers numbers;

    @Inject
    BusinessClock clock;

    @Inject
    Event<LargePeriodRated> large;

    /**
     * The input of a period: all of it once it is over, so far while it runs.
     *
     * @param terms the contract's, or others that the same usage is to be rated by
     * @throws org.reckoner.rating.RatingRefused if a call has no rate
     */
    @Requires(Privilege.EDIT_BILLING)
    public RatingInput of(ContractTerms terms, int period) {
        return of(terms, period, Units.NONE).input();
    }

    /**
     * The same with what says whose cost it is: calls by the unit of our number, and how long users were logged in while members of
     * units (rating.md 7.2, 7.3).
     *
     * @throws org.reckoner.rating.RatingRefused if a call has no rate
     */
    @Requires(Privilege.EDIT_BILLING)
    public UnitInput of(ContractTerms terms, int number, Units units) {
        var period = terms.periods().period(number);
        var dates = Dates.of(period);
        var sessions = sessions(terms, period, units);
        var counted = sessions.result();
        if (counted.users().size() >= LARGE) {
            large.fire(new LargePeriodRated(
                    period.span(), terms.termsOf(number).counting().model()));
        }
        var facts = new UsageFacts(
                counted, voice(terms, number, units), held(dates), resources.sums(dates.from(), dates.until()));
        var times = units == Units.NONE ? UnitTimes.NONE : sessions.timesInUnits();
        return new UnitInput(new RatingInput(terms, number, facts), times);
    }

    /** Whether there are fewer users than so many, and fewer numbers: all of them are read for a period, whatever was used in it. */
    @Requires(Privilege.EDIT_BILLING)
    public boolean isForFewer(int max) {
        return users.count(max) < max && numbers.count(max) < max;
    }

    /** An open session counts up to now, and up to the end of a period that is over (rating.md 2.1). */
    private PeriodCount sessions(ContractTerms terms, BillingPeriod period, Units units) {
        var span = period.span();
        var held = users.heldIn(span);
        var holdings = new HashMap<String, Holding>();
        held.values().forEach(user -> holdings.put(user.key(), user.held()));
        var model = terms.termsOf(period.number()).counting().model();
        var count = new PeriodCount(span, span.clamp(clock.now()), model, holdings::get);
        if (units != Units.NONE) {
            count.follow(units);
        }
        usage.addTo(count, id -> held.get(id).key());
        return count;
    }

    private List<GroupUsage> voice(ContractTerms terms, int number, Units units) {
        var span = terms.periods().voice(number);
        var count = new VoiceCount(span, terms.termsOf(number).rateDeck(), units);
        calls.eachStartedIn(span, count::add);
        return count.result();
    }

    private List<PhoneNumber> held(Dates dates) {
        return numbers.heldBetween(dates.from(), dates.until()).stream()
                .map(RatingInputs::core)
                .toList();
    }

    static PhoneNumber core(NumberHolding held) {
        return new PhoneNumber(held.number(), held.kind(), held.orderedOn(), held.releasedOnOrNull());
    }

    /**
     * A mark of each period's input, but for the contract, which agrees to nothing about the past: a few counts instead of all that
     * is counted. The same mark means the same input; another one may mean nothing.
     *
     * @param ofPeriods their numbers, ascending
     */
    @Requires(Privilege.EDIT_BILLING)
    public List<String> marks(ContractPeriods periods, List<Integer> ofPeriods) {
        if (ofPeriods.isEmpty()) {
            return List.of();
        }
        var all = ofPeriods.stream().map(periods::period).toList();
        var ofUsage = usage.marks(all.stream()
                .map(period -> new RatedStretch(period.span(), periods.voice(period.number()), Dates.of(period)))
                .toList());
        var ofAddOns = users.marks(all.stream().map(BillingPeriod::span).toList());
        var ofNumbers = numbers.marks(all.stream().map(Dates::of).toList());
        var marks = new ArrayList<String>();
        for (var i = 0; i < all.size(); i++) {
            marks.add(ofUsage.get(i) + " " + ofAddOns.get(i) + " " + ofNumbers.get(i));
        }
        return marks;
    }
}
