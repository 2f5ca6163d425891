package org.reckoner.invoice;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.reckoner.rating.draft.Evidence;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.terms.Counted;

/**
 * What a line is made of (rating.md 8), written down so that it can be opened later without rating again. Lists are cut at {@link
 * #LISTED_MAX}; how many there were is always said, and with the input's digest the whole can be rated again.
 */
final class EvidenceJson {
    static final int LISTED_MAX = 1000;

    private EvidenceJson() {}

    static String of(Evidence evidence) {
        return object(evidence).build().toString();
    }

    private static JsonObjectBuilder object(Evidence evidence) {
        if (evidence instanceof Evidence.Usage usage) {
            return counted(usage.counted()).add("committed", usage.committed());
        }
        if (evidence instanceof Evidence.Prepaid prepaid) {
            return kind("PREPAID").add("units", prepaid.units()).add("periods", prepaid.periods());
        }
        if (evidence instanceof Evidence.Calls calls) {
            var group = calls.group();
            return kind("CALLS")
                    .add("calls", group.calls())
                    .add("billedSeconds", group.billedSeconds())
                    .add("cost", group.cost())
                    .add("rates", list(group.rates(), rate -> rate.toPlainString()));
        }
        if (evidence instanceof Evidence.NumberDays held) {
            return numbers(kind("NUMBER_DAYS"), held.numbers())
                    .add("days", held.days())
                    .add("ofDays", held.ofDays());
        }
        if (evidence instanceof Evidence.NumberOrders orders) {
            return numbers(kind("NUMBER_ORDERS"), orders.numbers());
        }
        if (evidence instanceof Evidence.Order order) {
            var found = kind("ORDER").add("order", order.order().orderId());
            order.order().chargedOn().ifPresent(on -> found.add("chargedOn", on.toString()));
            return found;
        }
        if (evidence instanceof Evidence.Rerated rerated) {
            var adjustment = rerated.adjustment();
            return kind("RERATED")
                    .add("from", adjustment.period().firstDay().toString())
                    .add("lastDay", adjustment.period().lastDay().toString())
                    .add("billed", adjustment.billed().amount())
                    .add("rerated", adjustment.rerated().amount());
        }
        var tax = (Evidence.Taxed) evidence;
        return kind("TAX")
                .add("percent", tax.rate().percent())
                .add("category", tax.rate().category().name())
                .add("sections", tax.rate().scope().sectionNames())
                .add("products", tax.rate().scope().productLines())
                .add("on", tax.on().amount());
    }

    private static JsonObjectBuilder counted(Counted counted) {
        if (counted instanceof Counted.Users users) {
            return kind("USERS")
                    .add("quantity", users.quantity())
                    .add("users", list(users.users(), user -> user.userId()));
        }
        if (counted instanceof Counted.Peak peak) {
            return kind("PEAK")
                    .add("quantity", peak.quantity())
                    .add("rule", peak.counting().peakRule().name())
                    .add("thresholdSeconds", peak.counting().threshold().toSeconds())
                    .add("users", list(peak.audited(), user -> user.userId()));
        }
        if (counted instanceof Counted.Hours hours) {
            return kind("HOURS")
                    .add("quantity", hours.quantity())
                    .add("ofUsers", hours.users().size())
                    .add("users", list(hours.users(), user -> user.userId()));
        }
        if (counted instanceof Counted.Resource resource) {
            return kind("RESOURCE").add("used", resource.used()).add("allowance", resource.allowance());
        }
        return kind("STATED").add("quantity", counted.quantity());
    }

    private static JsonObjectBuilder numbers(JsonObjectBuilder object, List<PhoneNumber> numbers) {
        return object.add("quantity", numbers.size())
                .add("orderedOn", numbers.get(0).orderedOn().toString())
                .add("numbers", list(numbers, PhoneNumber::number));
    }

    private static JsonObjectBuilder kind(String kind) {
        return FlatJson.BUILDERS.createObjectBuilder().add("kind", kind);
    }

    private static <T> JsonArrayBuilder list(List<T> all, Function<T, String> text) {
        var array = FlatJson.BUILDERS.createArrayBuilder();
        all.stream().limit(LISTED_MAX).map(text).forEach(array::add);
        return array;
    }
}
