package org.reckoner.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.invoice.IssuedDocument;
import org.reckoner.invoice.IssuedLine;
import org.reckoner.period.Dates;
import org.reckoner.rating.draft.Adjustment;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.unit.PeriodDivision.Document;

/** Works out what each document of one contract puts on its periods, one after the other as they were issued. Stores nothing. */
final class ContractCosts {
    /** Where the work gets what it needs. */
    interface Source {
        /** With what is divided in a period now. */
        PeriodDivision division(int period, UnitPolicy policy);

        List<IssuedLine> lines(long document);

        List<UnitAmount> amounts(FrozenPeriod period);

        UnitPolicy policy();
    }

    private final long contractId;
    private final ContractTerms terms;
    private final Source source;
    private final List<FrozenPeriod> frozen;
    private final Map<String, PeriodDivision> divisions = new HashMap<>();
    private final Map<Long, Document> documents = new HashMap<>();

    ContractCosts(long contractId, ContractTerms terms, List<FrozenPeriod> frozen, Source source) {
        this.contractId = contractId;
        this.terms = terms;
        this.frozen = new ArrayList<>(frozen);
        this.source = source;
    }

    /**
     * What an issued document costs which periods. The invoice of a period freezes it, with all that was charged of it before.
     *
     * @param before issued before it and counting
     */
    Freezing issued(IssuedDocument head, List<IssuedDocument> before) {
        var document = document(head);
        var earlier = before.stream().map(this::document).toList();
        var parts = new ArrayList<Freezing.Part>();
        for (var period : frozen) {
            part(period, document, earlier).ifPresent(parts::add);
        }
        var own = head.kind() == DraftKind.PERIOD ? endingOn(head.datedOn()) : Optional.<Integer>empty();
        var made = own.filter(number -> find(number).isEmpty()).map(number -> freeze(number, head.id()));
        made.ifPresent(period -> {
            var all = new ArrayList<>(earlier);
            all.add(document);
            parts.add(new Freezing.Part(period, division(period).divide(all, Map.of())));
            frozen.add(period);
        });
        return new Freezing(new Effect(head.id(), false), made.orElse(null), null, parts);
    }

    /** A period that is over and had nothing to charge costs what was charged of it before; empty where it is frozen. */
    Optional<Freezing> uncharged(LocalDate endsOn, List<IssuedDocument> before) {
        return endingOn(endsOn).filter(number -> find(number).isEmpty()).map(number -> {
            var period = freeze(number, null);
            var all = before.stream().map(this::document).toList();
            frozen.add(period);
            var part = new Freezing.Part(period, division(period).divide(all, Map.of()));
            return new Freezing(Effect.NO_DOCUMENT, period, null, List.of(part));
        });
    }

    /** A document that was taken into account is void: its own period is open again, of others it is taken back. */
    Freezing voided(IssuedDocument head) {
        var own = frozen.stream()
                .filter(period -> period.invoiceId() != null && period.invoiceId() == head.id())
                .findFirst();
        own.ifPresent(frozen::remove);
        var document = document(head);
        var parts = new ArrayList<Freezing.Part>();
        for (var period : frozen) {
            part(period, document, List.of())
                    .map(part -> new Freezing.Part(
                            period,
                            part.amounts().stream().map(UnitAmount::negated).toList()))
                    .ifPresent(parts::add);
        }
        return new Freezing(new Effect(head.id(), true), null, own.orElse(null), parts);
    }

    private Optional<Freezing.Part> part(FrozenPeriod period, Document document, List<Document> earlier) {
        var dates = period.dates();
        if (document.lines().stream().noneMatch(line -> touches(line, dates))) {
            return Optional.empty();
        }
        var adjustments = new HashMap<LocalDate, Adjustment>();
        if (!earlier.isEmpty() && PeriodDivision.adjusted(document).contains(dates.from())) {
            adjustments.put(dates.from(), division(period).adjustment(earlier, source.amounts(period), Map.of()));
        }
        var amounts = division(period).divide(List.of(document), adjustments);
        return amounts.isEmpty() ? Optional.empty() : Optional.of(new Freezing.Part(period, amounts));
    }

    /** Whether a line may be of the period; taxes follow their lines. */
    private static boolean touches(IssuedLine line, Dates dates) {
        return !line.row().isTax()
                && line.row().dates().from().isBefore(dates.until())
                && !line.row().dates().until().isBefore(dates.from());
    }

    private FrozenPeriod freeze(int number, Long invoice) {
        var dates = Dates.of(terms.periods().period(number));
        return new FrozenPeriod(contractId, dates, invoice, terms.currency(), source.policy());
    }

    private Optional<FrozenPeriod> find(int number) {
        var first = terms.periods().period(number).firstDay();
        return frozen.stream()
                .filter(period -> period.dates().from().equals(first))
                .findFirst();
    }

    private Optional<Integer> endingOn(LocalDate date) {
        var boundary = terms.periods().boundaryOn(date);
        return boundary.isPresent() && boundary.getAsInt() > 0
                ? Optional.of(boundary.getAsInt() - 1)
                : Optional.empty();
    }

    private PeriodDivision division(FrozenPeriod period) {
        return divisions.computeIfAbsent(period.key(), key -> {
            var number = terms.periods()
                    .containing(period.dates().from())
                    .orElseThrow()
                    .number();
            return source.division(number, period.policy());
        });
    }

    private Document document(IssuedDocument head) {
        return documents.computeIfAbsent(head.id(), id -> new Document(head, source.lines(id)));
    }
}
