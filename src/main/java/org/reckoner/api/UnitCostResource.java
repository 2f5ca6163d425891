package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.reckoner.report.FocusExport;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.UnitCostRow;
import org.reckoner.unit.UnitPartRow;
import org.reckoner.unit.UnitParts;
import org.reckoner.unit.UnitReports;

/** What a tenant's billing units cost in the periods that are divided. Refused where a partner pays for the tenant. */
@Path("unit-costs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnitCostResource {
    private static final String PERIOD = "{period : [0-9A-Za-z.-]{1,60}}";

    @Inject
    UnitReports reports;

    @Inject
    UnitParts parts;

    @Inject
    BillingUnits units;

    @Inject
    FocusExport focus;

    /** The periods, the newest first. */
    @GET
    public String periods() {
        return new JsonWords()
                .list("periods", reports.periods(), UnitCostResource::period)
                .toString();
    }

    /** Units with what they cost, the dearest first, what is in none last: they add up to the period's cost. */
    @GET
    @Path(PERIOD)
    public String units(
            @PathParam("period") String key,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var first = Cursors.first(after);
        var page = reports.page(reports.period(key), first, Cursors.limit(limit));
        return new JsonWords()
                .list("units", page.rows(), UnitCostResource::row)
                .text("next", Cursors.next(first, page))
                .toString();
    }

    /** A unit's cost by category and product. */
    @GET
    @Path(PERIOD + "/units/{id : [0-9]{1,18}}")
    public String unit(@PathParam("period") String key, @PathParam("id") long id) {
        var period = reports.period(key);
        var unit = units.get(id);
        return new JsonWords()
                .id("unit_id", unit.id())
                .text("name", unit.name())
                .text("currency", period.currency().getCurrencyCode())
                .amount("total", reports.ofUnit(unit, period).total())
                .list("parts", parts.sums(period, unit, 0, UnitParts.STEP), UnitCostResource::part)
                .toString();
    }

    /** The period as the FinOps Open Cost and Usage Specification has it. */
    @GET
    @Path(PERIOD + "/focus.csv")
    @Produces("text/csv")
    public StreamingOutput focus(@PathParam("period") String key) throws IOException {
        var csv = new ByteArrayOutputStream();
        focus.write(List.of(reports.period(key)), csv, () -> {});
        return csv::writeTo;
    }

    private static JsonObject period(FrozenPeriod period) {
        return new JsonWords()
                .text("period", period.key())
                .dates("dates", period.dates())
                .text("currency", period.currency().getCurrencyCode())
                .text("policy", period.policy())
                .id("invoice_id", period.invoiceId())
                .json();
    }

    private static JsonObject row(UnitCostRow row) {
        return new JsonWords()
                .id("unit_id", row.isUnassigned() ? null : Long.valueOf(row.unitId()))
                .text("name", row.name())
                .amount("total", row.total())
                .text("currency", row.total().currency().getCurrencyCode())
                .json();
    }

    private static JsonObject part(UnitPartRow part) {
        return new JsonWords()
                .text("section", part.section())
                .text("category", part.category())
                .text("product", part.product())
                .amount("amount", part.amount())
                .json();
    }
}
