package org.reckoner.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reckoner.contract.TimelineEntry.Sentence;
import org.reckoner.period.Dates;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceCalendar;
import org.reckoner.rating.draft.InvoiceDue;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.voice.RateDeck;

/**
 * A contract's life: its stretches, and what happens from the boundary before last to a year from now.
 *
 * @param stretches in order; the last is drawn as far as one looks
 * @param entries by date
 */
public record ContractTimeline(List<ContractStretch> stretches, List<TimelineEntry> entries) implements Serializable {
    private static final int BOUNDARIES = 12;
    private static final int STRETCHES_MAX = 10;

    public ContractTimeline {
        stretches = List.copyOf(stretches);
        entries = List.copyOf(entries);
    }

    /** @param today a draft's time line begins with the contract whatever day it is */
    static ContractTimeline of(Contract contract, LocalDate today) {
        var terms = contract.terms(name -> RateDeck.EMPTY);
        var first = contract.isSigned() ? Math.max(0, running(terms, today) - 1) : 0;
        return new Drawing(contract, terms, today).draw(first, first + BOUNDARIES + 1);
    }

    private static int running(ContractTerms terms, LocalDate today) {
        var periods = terms.periods();
        var last = periods.count().orElse(Integer.MAX_VALUE);
        return periods.all()
                .containing(today.atStartOfDay(periods.zone()).toInstant())
                .map(period -> Math.min(period.number(), last))
                .orElse(0);
    }

    private record Drawing(Contract contract, ContractTerms terms, LocalDate today) {
        ContractTimeline draw(int first, int last) {
            var from = first(first);
            var until = first(last);
            var entries = new ArrayList<TimelineEntry>();
            new InvoiceCalendar(terms).between(first, last).forEach(due -> entries.add(invoice(due)));
            entries.addAll(milestones(until));
            entries.removeIf(entry -> entry.on().isBefore(from) || entry.on().isAfter(until));
            entries.sort(Comparator.comparing(TimelineEntry::on).thenComparing(TimelineEntry::isInvoice));
            return new ContractTimeline(stretches(until), entries);
        }

        private LocalDate first(int boundary) {
            return terms.periods().all().period(boundary).firstDay();
        }

        private TimelineEntry invoice(InvoiceDue due) {
            var sentences = new ArrayList<Sentence>();
            if (terms.periods().count().orElse(-1) == due.boundary()) {
                sentences.add(Sentence.of("contract.why.closing"));
            }
            due.arrears().ifPresent(dates -> sentences.add(dated(arrearsKey(due.boundary() - 1), dates)));
            var prepayKey = due.kind() == DraftKind.ANNUAL_PREPAY ? "contract.why.year" : "contract.why.advance";
            due.prepay().ifPresent(dates -> sentences.add(dated(prepayKey, dates)));
            return new TimelineEntry(due.issuedOn(), true, due.issuedOn().isBefore(today), sentences);
        }

        private static Sentence dated(String key, Dates dates) {
            return Sentence.of(key, dates.from(), dates.lastDay());
        }

        private String arrearsKey(int period) {
            if (terms.isInRamp(period)) {
                return terms.rampOrNull().option() == Ramp.Option.CHARGE_ACTUAL
                        ? "contract.why.ramp-actual"
                        : "contract.why.ramp-free";
            }
            return terms.type() == SubscriptionType.MONTHLY ? "contract.why.arrears" : "contract.why.overage";
        }

        private List<TimelineEntry> milestones(LocalDate until) {
            var details = contract.details();
            var found = new ArrayList<TimelineEntry>();
            found.add(milestone(details.effectiveOn(), Sentence.of("contract.coming.start")));
            if (details.ramp() != null) {
                found.add(milestone(details.termOn(), Sentence.of("contract.coming.term")));
            }
            stretches(until).stream()
                    .filter(stretch -> stretch.kind() == ContractStretch.Kind.RENEWAL)
                    .forEach(stretch -> found.add(milestone(stretch.from(), Sentence.of("contract.coming.renewal"))));
            if (details.term().endOn() != null) {
                found.add(milestone(details.term().endOn(), Sentence.of("contract.coming.end")));
            }
            amendments(found);
            orders(found);
            return found;
        }

        private void amendments(List<TimelineEntry> found) {
            contract.counting().stream()
                    .skip(1)
                    .forEach(each -> found.add(milestone(each.fromOn(), Sentence.of("contract.coming.amendment"))));
            if (contract.isSigned()) {
                contract.open()
                        .ifPresent(
                                open -> found.add(milestone(open.fromOn(), Sentence.of("contract.coming.prepared"))));
            }
        }

        private void orders(List<TimelineEntry> found) {
            for (var order : contract.orders()) {
                if (order.chargedOn() != null) {
                    var effective = contract.details().effectiveOn();
                    var on = order.chargedOn().isBefore(effective) ? effective : order.chargedOn();
                    var sentence = Sentence.of("contract.why.order", order.name(), order.quantity());
                    found.add(new TimelineEntry(on, true, on.isBefore(today), List.of(sentence)));
                }
            }
            contract.purchaseOrders()
                    .forEach(order -> found.add(
                            milestone(order.fromOn(), Sentence.of("contract.coming.purchase-order", order.number()))));
        }

        private TimelineEntry milestone(LocalDate on, Sentence sentence) {
            return new TimelineEntry(on, false, on.isBefore(today), List.of(sentence));
        }

        /** The ramp, the first term and its renewals, up to the end or as far as one looks. */
        private List<ContractStretch> stretches(LocalDate looked) {
            var details = contract.details();
            var stretches = new ArrayList<ContractStretch>();
            if (details.ramp() != null) {
                stretches.add(new ContractStretch(ContractStretch.Kind.RAMP, details.effectiveOn(), details.termOn()));
            }
            var endOn = details.term().endOn() == null ? looked : details.term().endOn();
            var boundary = terms.termStart();
            var kind = ContractStretch.Kind.TERM;
            while (stretches.size() < STRETCHES_MAX && (first(boundary).isBefore(endOn) || stretches.isEmpty())) {
                var next = first(boundary + details.term().months());
                var isCut = details.term().endOn() != null
                        && next.isAfter(details.term().endOn());
                stretches.add(new ContractStretch(
                        kind, first(boundary), isCut ? details.term().endOn() : next));
                boundary += details.term().months();
                kind = ContractStretch.Kind.RENEWAL;
            }
            return stretches;
        }
    }
}
