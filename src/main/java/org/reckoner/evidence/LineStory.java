package org.reckoner.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;
import org.reckoner.rating.draft.LineKind;

/** How a line's amount comes about, in plain words: what was counted, what of it is charged, and the sum. */
public final class LineStory {
    private static final String WORDS = "evidence.story.";

    private final ExplainedLine explained;
    private final InvoiceLineRow line;
    private final LineFacts facts;
    private final Locale locale;
    private final Formats formats;
    private final List<Sentence> sentences = new ArrayList<>();

    /**
     * A step of the explanation.
     *
     * @param rule the number of the rule it follows, as in 4.2
     */
    public record Sentence(String text, String rule) {}

    private LineStory(ExplainedLine explained, Locale locale) {
        this.explained = explained;
        this.line = explained.line();
        this.facts = explained.facts();
        this.locale = locale;
        this.formats = Formats.of(locale);
    }

    /** The steps in their order; those of money for readers who see it. */
    public static List<Sentence> of(ExplainedLine explained, Locale locale) {
        var story = new LineStory(explained, locale);
        story.count();
        story.commitment();
        if (explained.isMoneyShown()) {
            story.money();
        }
        return List.copyOf(story.sentences);
    }

    private void count() {
        var from = formats.date(line.dates().from());
        var until = formats.date(line.dates().lastDay());
        switch (facts.kind()) {
            case "USERS" -> say("USERS", "3.1, 4.1", number("quantity"), line.subject(), from, until);
            case "PEAK" -> say("PEAK." + facts.text("rule"), "4.2", number("quantity"), line.subject(), threshold());
            case "HOURS" -> say("HOURS", "4.5", number("ofUsers"), line.subject(), number("quantity"));
            case "RESOURCE" -> resource();
            case "PREPAID" ->
                say("PREPAID", "5.2, 5.3", number("units"), line.subject(), number("periods"), from, until);
            case "CALLS" ->
                say(
                        "CALLS",
                        "5.9",
                        number("calls"),
                        line.subject(),
                        formats.number(line.quantity().value()));
            case "NUMBER_DAYS" -> say("NUMBER_DAYS", "5.7", number("quantity"), number("days"), number("ofDays"));
            case "NUMBER_ORDERS" -> say("NUMBER_ORDERS", "5.7", number("quantity"), date("orderedOn"));
            case "ORDER" -> say("ORDER", "5.6", line.subject(), quantity(), from);
            case "RERATED" -> say("RERATED", "2.3", date("from"), date("lastDay"));
            case "CREDIT" -> say("CREDIT", "2.3", number("line"), facts.text("invoice"));
            case "TAX" -> say("TAX", "6.3", line.subject());
            default -> say("STATED", "4.1", number("quantity"));
        }
    }

    private void resource() {
        if (facts.number("allowance").signum() > 0) {
            say("RESOURCE", "5.8", number("used"), line.subject(), number("allowance"));
        } else {
            say("RESOURCE.FREE_OF_NONE", "5.8", number("used"), line.subject());
        }
    }

    private void commitment() {
        var committed = facts.find("committed").orElse(null);
        if (committed == null) {
            return;
        }
        var counted = counted();
        if (line.kind() == LineKind.COMMITTED) {
            say("committed", "5.1", formats.number(committed), formats.number(counted));
        } else if (committed.signum() > 0) {
            say(
                    "above",
                    "5.1",
                    formats.number(counted),
                    formats.number(committed),
                    formats.number(line.quantity().value()));
        } else {
            say("on-demand", "5.1", formats.number(line.quantity().value()));
        }
    }

    /** What stands against the commitment: of a resource what is above its allowance. */
    private BigDecimal counted() {
        return facts.kind().equals("RESOURCE")
                ? facts.number("used").subtract(facts.number("allowance")).max(BigDecimal.ZERO)
                : facts.number("quantity");
    }

    private void money() {
        var amount = money(line.amount().amount());
        switch (facts.kind()) {
            case "CALLS" -> say("money.CALLS", "5.9, 6.1", formats.number(facts.number("cost")), amount);
            case "RERATED" ->
                say("money.RERATED", "2.3", money(facts.number("billed")), money(facts.number("rerated")), amount);
            case "TAX" -> say("money.TAX", "6.3", number("percent"), money(facts.number("on")), amount);
            case "NUMBER_DAYS" ->
                say("money.NUMBER_DAYS", "5.7, 6.1", quantity(), rate(), number("days"), number("ofDays"), amount);
            default -> product(amount);
        }
    }

    private void product(String amount) {
        if (line.rate() == null) {
            return;
        }
        say("money.PRODUCT", "6.1", quantity(), rate(), amount);
        var exact = line.quantity().value().multiply(line.rate()).stripTrailingZeros();
        if (exact.compareTo(line.amount().amount()) != 0) {
            say("money.ROUNDED", "6.1", formats.number(exact), amount);
        }
    }

    private void say(String key, String rule, Object... arguments) {
        sentences.add(new Sentence(Texts.text(locale, WORDS + key, arguments), rule));
    }

    private String number(String name) {
        return formats.number(facts.number(name));
    }

    private String date(String name) {
        return formats.date(facts.date(name));
    }

    private String threshold() {
        return formats.duration(
                Duration.ofSeconds(facts.number("thresholdSeconds").longValue()));
    }

    private String quantity() {
        var quantity = line.quantity();
        return (formats.number(quantity.value()) + " " + quantity.unit()).strip();
    }

    private String rate() {
        return money(line.rate());
    }

    private String money(BigDecimal amount) {
        return formats.number(amount) + " " + explained.file().currency().getCurrencyCode();
    }
}
