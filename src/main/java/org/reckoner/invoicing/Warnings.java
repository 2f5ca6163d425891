package org.reckoner.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.money.Money;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.Anomaly;

/** What is worth a look in a rated invoice. Pure. */
final class Warnings {
    private static final int NAMED_MAX = 3;

    private Warnings() {}

    /** @param beforeOrNull what the invoice before it of the same kind came to */
    static List<Warning> of(RatedInvoice rated, Money beforeOrNull) {
        var warnings = new ArrayList<Warning>();
        if (isUnused(rated)) {
            warnings.add(Warning.of("invoice-run.warning.no-usage"));
        }
        if (isTwiceTheUsual(rated, beforeOrNull)) {
            warnings.add(Warning.of("invoice-run.warning.twice"));
        }
        if (!rated.anomalies().isEmpty()) {
            warnings.add(Warning.of(
                    "invoice-run.warning.anomalies", rated.anomalies().size(), named(rated.anomalies())));
        }
        rated.late().stream()
                .filter(LatePeriod::isDifferent)
                .forEach(late -> warnings.add(Warning.of(
                        "invoice-run.warning.late",
                        late.adjustment().period().label(),
                        late.adjustment().difference().toString())));
        return warnings;
    }

    /** Why it cannot be made, in the words of the rule. */
    static Warning of(RuleViolation why) {
        return new Warning(
                why.problem().textKey(),
                why.arguments().stream().map(String::valueOf).collect(Collectors.toList()));
    }

    private static boolean isUnused(RatedInvoice rated) {
        return rated.facts() != null
                && rated.facts().usage().users().isEmpty()
                && rated.facts().voice().isEmpty()
                && rated.facts().resources().isEmpty();
    }

    private static boolean isTwiceTheUsual(RatedInvoice rated, Money beforeOrNull) {
        return beforeOrNull != null
                && beforeOrNull.signum() > 0
                && rated.draft()
                        .filter(draft -> draft.total().compareTo(beforeOrNull.plus(beforeOrNull)) >= 0)
                        .isPresent();
    }

    private static String named(List<Anomaly> anomalies) {
        var names = anomalies.stream()
                .map(Anomaly::userId)
                .distinct()
                .limit(NAMED_MAX)
                .collect(Collectors.joining(", "));
        return anomalies.size() > NAMED_MAX ? names + ", …" : names;
    }
}
