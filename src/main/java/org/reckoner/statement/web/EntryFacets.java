package org.reckoner.statement.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.reckoner.ledger.EntrySearch;
import org.reckoner.ledger.PostingKind;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** What a list of transactions is narrowed to, as it stands in a URL; null or empty means any. */
record EntryFacets(String from, String to, String kind, String least, String most) implements Serializable {
    private static final String AMOUNT = "[0-9]{1,12}([.,][0-9]{1,4})?";

    /** @throws RuleViolation {@link PlatformProblem#INVALID} beside the input that is none of its kind */
    EntrySearch search() {
        return new EntrySearch(
                date("from", from),
                date("to", to),
                empty(kind)
                        ? null
                        : Arrays.stream(PostingKind.values())
                                .filter(one -> one.name().equals(kind))
                                .findFirst()
                                .orElseThrow(() -> invalid("kind", "rule.required")),
                amount("least", least),
                amount("most", most));
    }

    boolean isNarrowed() {
        return !query().isEmpty();
    }

    /** As parameters of a URL, each with an ampersand before it. */
    String query() {
        return part("from", from) + part("to", to) + part("kind", kind) + part("least", least) + part("most", most);
    }

    private static LocalDate date(String field, String value) {
        try {
            var day = empty(value) ? null : LocalDate.parse(value.strip());
            if (day != null && (day.getYear() < 1900 || day.getYear() > 9999)) {
                throw invalid(field, "rule.date");
            }
            return day;
        } catch (DateTimeException e) {
            throw invalid(field, "rule.date");
        }
    }

    private static BigDecimal amount(String field, String value) {
        if (empty(value)) {
            return null;
        }
        if (!value.strip().matches(AMOUNT)) {
            throw invalid(field, "rule.amount-sought");
        }
        return new BigDecimal(value.strip().replace(',', '.'));
    }

    private static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:transactions." + field, "key:" + rule);
    }

    private static boolean empty(String value) {
        return value == null || value.isBlank();
    }

    private static String part(String name, String value) {
        return empty(value) ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
