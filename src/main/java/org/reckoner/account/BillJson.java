package org.reckoner.account;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.stream.IntStream;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.Quantity;
import org.reckoner.rating.terms.Section;

/** A bill so far as one text, exact to the last digit. */
final class BillJson {
    private BillJson() {}

    static String of(BillSoFar bill) {
        var uses = Json.createArrayBuilder();
        bill.uses().forEach(use -> uses.add(json(use)));
        var lines = Json.createArrayBuilder();
        bill.lines().forEach(line -> lines.add(json(line)));
        var next = bill.next();
        return Json.createObjectBuilder()
                .add("contract", bill.contract())
                .add("from", bill.period().from().toString())
                .add("until", bill.period().until().toString())
                .add("asOf", bill.asOf().toString())
                .add("currency", bill.soFar().currency().getCurrencyCode())
                .add("soFar", text(bill.soFar()))
                .add("nextOn", next.on().toString())
                .add("usage", text(next.usage()))
                .add("prepay", text(next.prepay()))
                .add("tax", text(next.tax()))
                .add("total", text(next.total()))
                .add("uses", uses)
                .add("lines", lines)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(ProductUse use) {
        return Json.createObjectBuilder()
                .add("code", use.code())
                .add("name", use.name())
                .add("unit", use.unit())
                .add("committed", use.committed().toPlainString())
                .add("allowance", use.allowance().toPlainString())
                .add("used", use.used().toPlainString())
                .add("projected", use.projected().toPlainString())
                .add("charge", text(use.charge()))
                .add("projectedCharge", text(use.projectedCharge()));
    }

    private static JsonObjectBuilder json(InvoiceLineRow line) {
        var json = Json.createObjectBuilder()
                .add("section", line.section().name())
                .add("kind", line.kind().name())
                .add("product", line.product())
                .add("description", line.description())
                .add("from", line.dates().from().toString())
                .add("until", line.dates().until().toString())
                .add("quantity", line.quantity().value().toPlainString())
                .add("unit", line.quantity().unit())
                .add("amount", text(line.amount()));
        if (line.rate() != null) {
            json.add("rate", line.rate().toPlainString());
        }
        return json;
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }

    static BillSoFar read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            var currency = Currency.getInstance(json.getString("currency"));
            var lines = json.getJsonArray("lines").getValuesAs(JsonObject.class);
            return new BillSoFar(
                    json.getString("contract"),
                    dates(json),
                    Instant.parse(json.getString("asOf")),
                    json.getJsonArray("uses").getValuesAs(JsonObject.class).stream()
                            .map(use -> use(use, currency))
                            .toList(),
                    IntStream.range(0, lines.size())
                            .mapToObj(i -> line(i + 1, lines.get(i), currency))
                            .toList(),
                    money(json, "soFar", currency),
                    new NextInvoice(
                            LocalDate.parse(json.getString("nextOn")),
                            money(json, "usage", currency),
                            money(json, "prepay", currency),
                            money(json, "tax", currency),
                            money(json, "total", currency)));
        }
    }

    private static ProductUse use(JsonObject json, Currency currency) {
        return new ProductUse(
                json.getString("code"),
                json.getString("name"),
                json.getString("unit"),
                decimal(json, "committed"),
                decimal(json, "allowance"),
                decimal(json, "used"),
                decimal(json, "projected"),
                money(json, "charge", currency),
                money(json, "projectedCharge", currency));
    }

    private static InvoiceLineRow line(int position, JsonObject json, Currency currency) {
        var kind = LineKind.valueOf(json.getString("kind"));
        var description = json.getString("description");
        return new InvoiceLineRow(
                position,
                Section.valueOf(json.getString("section")),
                kind,
                json.getString("product"),
                kind.subjectOf(description),
                description,
                dates(json),
                new Quantity(decimal(json, "quantity"), json.getString("unit")),
                json.containsKey("rate") ? decimal(json, "rate") : null,
                money(json, "amount", currency),
                null,
                null);
    }

    private static Dates dates(JsonObject json) {
        return new Dates(LocalDate.parse(json.getString("from")), LocalDate.parse(json.getString("until")));
    }

    private static BigDecimal decimal(JsonObject json, String name) {
        return new BigDecimal(json.getString(name));
    }

    private static Money money(JsonObject json, String name, Currency currency) {
        return Money.of(json.getString(name), currency);
    }
}
