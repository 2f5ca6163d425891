package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.ChunkResult;

/** Each change of who holds a number is a transaction that waits for its turn first; {@link PhoneNumbers} is what is called. */
@ApplicationScoped
@Transactional
public class PhoneNumberChanges {
    @Inject
    NumberStore store;

    @Inject
    NumberListStore lists;

    @Inject
    NumberMarkStore marks;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    @Requires(Privilege.EDIT_USERS)
    public long order(OrderNumber order) {
        var wanted = new KnownNumber(0, true, order.placed(), order.held().checked(NumberRefusal.INPUT));
        wanted.fitsInto(others(wanted), NumberRefusal.INPUT);
        var id = store.insert(List.of(wanted), clock.instant());
        marks.note(wanted.held().orderedOn());
        note("number.ordered", id, null);
        return id;
    }

    @Requires(Privilege.EDIT_USERS)
    public NumberRow release(long id, int seenVersion, LocalDate lastDay) {
        var before = seen(id, seenVersion);
        if (before.releasedOnOrNull() != null) {
            throw new RuleViolation(DirectoryProblem.NUMBER_RELEASED, before.number());
        }
        if (lastDay == null) {
            throw RuleViolation.of("releasedOn", DirectoryProblem.NUMBER_DAY_NEEDED);
        }
        return change(before, new HeldNumber(before.kind(), before.ported(), before.orderedOn(), lastDay), true);
    }

    @Requires(Privilege.EDIT_USERS)
    public NumberRow correct(long id, int seenVersion, HeldNumber held) {
        return change(seen(id, seenVersion), held, false);
    }

    private NumberRow seen(long id, int seenVersion) {
        var before = lists.row(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        if (before.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return before;
    }

    private NumberRow change(NumberRow before, HeldNumber held, boolean released) {
        held.checked(NumberRefusal.INPUT);
        var wanted =
                new KnownNumber(before.id(), true, new PhoneFormat.Placed(before.number(), before.country()), held);
        var others = others(wanted);
        seen(before.id(), before.version()); // nobody changes it from here on
        wanted.fitsInto(others, NumberRefusal.INPUT);
        store.update(List.of(wanted));
        marks.note(Collections.min(List.of(before.orderedOn(), held.orderedOn())));
        return note(released ? "number.released" : "number.corrected", before.id(), before);
    }

    /** The other stretches of a number, once it is one's turn. */
    private List<KnownNumber> others(KnownNumber wanted) {
        var number = wanted.number();
        store.takeTurn(new TreeSet<>(List.of(number)));
        return store.known(List.of(number)).getOrDefault(number, List.of()).stream()
                .filter(one -> one.id() != wanted.id() || !one.own())
                .toList();
    }

    private NumberRow note(String action, long id, NumberRow before) {
        var after = lists.row(id).orElseThrow();
        audit.fire(AuditEvent.of(scope.required(), action, "number", id)
                .changed(before == null ? null : before.words(), after.words()));
        return after;
    }

    /** Folds the notes of what changed, of which no mark changes. */
    @Requires(Privilege.EDIT_USERS)
    public void foldNotes() {
        marks.fold();
    }

    /** What taking these lines would do, after the lines of the file that came before. */
    @Requires(Privilege.EDIT_USERS)
    public ChunkResult check(List<NumberLine> lines, SeenNumbers seen) {
        var compared = new NumberComparison(seen.after(lines, store.known(numbers(lines))), lines);
        seen.remember(lines, compared);
        return compared.result();
    }

    /** Takes the good ones of these lines. */
    @Requires(Privilege.EDIT_USERS)
    public ChunkResult take(List<NumberLine> lines) {
        var numbers = numbers(lines);
        store.takeTurn(numbers);
        var compared = new NumberComparison(store.known(numbers), lines);
        store.store(compared.toStore(), clock.instant());
        compared.toStore().stream()
                .map(one -> one.held().orderedOn())
                .min(Comparator.naturalOrder())
                .ifPresent(marks::note);
        return compared.result();
    }

    private static TreeSet<String> numbers(List<NumberLine> lines) {
        var numbers = new TreeSet<String>();
        lines.forEach(line -> numbers.add(line.number()));
        return numbers;
    }
}
