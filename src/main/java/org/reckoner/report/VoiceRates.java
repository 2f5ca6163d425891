package org.reckoner.report;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.reckoner.contract.Contract;
import org.reckoner.period.ContractPeriods;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.rating.voice.Call;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.rating.voice.RatedCall;

/** Which rates a call is charged by: those of the billing period it begins in (rating.md 1.3, 5.9). Calls come in order of time. */
final class VoiceRates {
    private final List<Contract> contracts;
    private final BiFunction<Contract, Integer, RateDeck> decks;
    private InForce current;

    /** Rates of a period's calls. */
    private record InForce(Span span, RateDeck deck, Currency currency) {}

    /** @param decks a contract's rates in a period of that number; asked when the first call of it comes */
    VoiceRates(List<Contract> contracts, BiFunction<Contract, Integer, RateDeck> decks) {
        this.contracts = contracts;
        this.decks = decks;
    }

    /**
     * A call with what it costs.
     *
     * @param currency of its rate
     */
    record Charged(RatedCall call, Currency currency) {}

    /** Empty for a call that no contract charges, or that has no rate. */
    Optional<Charged> of(Call call) {
        if (current == null || !current.span().contains(call.start())) {
            current = find(call.start());
        }
        var in = current;
        return in == null ? Optional.empty() : in.deck().rated(call).map(rated -> new Charged(rated, in.currency()));
    }

    private InForce find(Instant start) {
        for (var contract : contracts) {
            var periods = contract.details().periods();
            var number = number(periods, start);
            if (number.isPresent()) {
                return new InForce(
                        periods.voice(number.get()),
                        decks.apply(contract, number.get()),
                        contract.details().billing().currency());
            }
        }
        return null;
    }

    /** Calls turn at another hour than dates: it is the date's period or one beside it. */
    private static Optional<Integer> number(ContractPeriods periods, Instant start) {
        var date = LocalDays.dateOf(start, periods.zone());
        var near = periods.containing(date)
                .or(() -> periods.containing(date.minusDays(1)))
                .or(() -> periods.containing(date.plusDays(1)));
        return near.flatMap(period -> IntStream.rangeClosed(period.number() - 1, period.number() + 1)
                .filter(periods::has)
                .filter(number -> periods.voice(number).contains(start))
                .boxed()
                .findFirst());
    }
}
