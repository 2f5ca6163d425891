package org.reckoner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.contract.Contract;
import org.reckoner.contract.ContractOrder;
import org.reckoner.evidence.ExplainedLine.UsersState;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.usage.CallPlace;
import org.reckoner.usage.CallRecords;
import org.reckoner.usage.ResourceUses;

/**
 * What the lines of invoices of the tenant the thread is in are made of, down to users, calls, numbers and orders (rating.md 8). Of
 * each: {@link PlatformProblem#NOT_FOUND} where there is no such line, also of another tenant's invoice and of a draft to the
 * tenant's people. People of a partner's tenant see quantities and never money (rating.md 5.10).
 */
@ApplicationScoped
public class InvoiceLines {
    private static final int CALLS_A_PAGE = 50;

    @Inject
    InvoiceFiles files;

    @Inject
    LinePeriods periods;

    @Inject
    PeriodCounting counting;

    @Inject
    PeriodFigures figures;

    @Inject
    CallRecords calls;

    @Inject
    ResourceUses resources;

    /** A line with its facts; users of large periods may have to be put together first ({@link UsersState#BEING_COUNTED}). */
    @Requires(Privilege.VIEW_INVOICES)
    public ExplainedLine open(long invoiceId, int position) {
        var file = files.file(invoiceId);
        var line = line(invoiceId, position);
        var facts = LineFacts.of(files.evidence(invoiceId, position));
        var contract = periods.contract(file);
        return new ExplainedLine(
                file,
                line,
                facts,
                periods.zone(contract),
                order(facts, contract),
                isOfUsers(facts) ? state(line, facts, contract) : null);
    }

    private InvoiceLineRow line(long invoiceId, int position) {
        return files.lines(invoiceId, Math.max(0, position - 1), 1).rows().stream()
                .filter(row -> row.position() == position)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private static boolean isOfUsers(LineFacts facts) {
        return List.of("USERS", "PEAK", "HOURS").contains(facts.kind());
    }

    private static ContractOrder order(LineFacts facts, Optional<Contract> contract) {
        return contract.stream()
                .flatMap(found -> found.orders().stream())
                .filter(order -> Long.toString(order.id()).equals(facts.text("order")))
                .findFirst()
                .orElse(null);
    }

    private UsersState state(InvoiceLineRow line, LineFacts facts, Optional<Contract> contract) {
        var outcome = counting.of(periods.key(line, contract));
        if (outcome.keptOrNull() == null) {
            return UsersState.BEING_COUNTED;
        }
        var asked = question(line, facts, contract, null);
        var now = figures.users(outcome.keptOrNull(), asked, 0, 1).total();
        var isSame = now == counted(facts) && figures.counts(outcome.keptOrNull(), asked, facts.list("users"));
        return isSame ? UsersState.AS_BILLED : UsersState.CHANGED_SINCE;
    }

    /** How many users the line was made of. */
    private static int counted(LineFacts facts) {
        var name = facts.kind().equals("HOURS") ? "ofUsers" : "quantity";
        return facts.number(name).intValue();
    }

    /** A peak is made up of as many users as it is high (rating.md 4.3). */
    private UserQuestion question(InvoiceLineRow line, LineFacts facts, Optional<Contract> contract, String text) {
        var top = facts.kind().equals("PEAK") ? counted(facts) : Integer.MAX_VALUE;
        return new UserQuestion(periods.holding(line, contract), top, text);
    }

    /**
     * Some of the users a line is made of, the most logged-in time first.
     *
     * @param text beginnings of words of the id, the name or the e-mail, or null for all
     */
    @Requires(Privilege.VIEW_INVOICES)
    public Page<PeriodUser> users(LineAddress of, String text, int first, int size) {
        var found = found(of);
        return figures.find(periods.key(found.line(), found.contract()))
                .map(kept ->
                        figures.users(kept, question(found.line(), found.facts(), found.contract(), text), first, size))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    /** All of them, a thousand at a time: which thousand, from 0; an empty one is after the last. */
    @Requires(Privilege.VIEW_INVOICES)
    public List<PeriodUser> usersPart(LineAddress of, int part) {
        var found = found(of);
        return figures.find(periods.key(found.line(), found.contract()))
                .map(kept -> figures.part(kept, question(found.line(), found.facts(), found.contract(), null), part))
                .orElse(List.of());
    }

    /**
     * Some of the calls a line charges, by their start, each with what it costs.
     *
     * @param text a part of a number or of the call's id, or null for all
     * @param afterOrNull where the slice before ended; null for the first one
     */
    @Requires(Privilege.VIEW_INVOICES)
    public CallSlice calls(LineAddress of, String text, CallPlace afterOrNull) {
        return calls(of, text, afterOrNull, CALLS_A_PAGE);
    }

    /** The same, in long slices for files. */
    @Requires(Privilege.VIEW_INVOICES)
    public CallSlice callsToWrite(LineAddress of, CallPlace afterOrNull) {
        return calls(of, null, afterOrNull, CallRecords.STEP);
    }

    private CallSlice calls(LineAddress of, String text, CallPlace afterOrNull, int size) {
        var found = found(of);
        var seesMoney = found.file().amounts() != null;
        return periods.calls(found.line(), found.contract())
                .map(group -> new CallSearch(group, text, seesMoney)
                        .from(
                                afterOrNull,
                                size,
                                (place, most) -> calls.after(place, group.span().until(), most)))
                .orElseGet(() -> new CallSlice(List.of(), null, false));
    }

    /** What was used of the line's resource on each local date of its period on which anything was. */
    @Requires(Privilege.VIEW_INVOICES)
    public SortedMap<LocalDate, BigDecimal> resourceDays(LineAddress of) {
        var found = found(of);
        var dates = found.line().dates();
        return found.contract()
                .flatMap(contract -> contract.termsOn(dates.from()).details().products().stream()
                        .filter(product -> product.code().equals(found.line().product()))
                        .findFirst())
                .map(product -> resources.days(product.measure().subject(), dates.from(), dates.until()))
                .orElseGet(TreeMap::new);
    }

    private record Found(InvoiceFile file, InvoiceLineRow line, LineFacts facts, Optional<Contract> contract) {}

    private Found found(LineAddress of) {
        var file = files.file(of.invoiceId());
        var line = line(of.invoiceId(), of.position());
        var facts = LineFacts.of(files.evidence(of.invoiceId(), of.position()));
        return new Found(file, line, facts, periods.contract(file));
    }
}
