package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import org.reckoner.statement.MonthFigures;
import org.reckoner.statement.StatementDocuments;
import org.reckoner.statement.Statements;

/** A tenant's account by months, and what it owes now. Refused where a partner pays for the tenant. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {
    private static final String MONTH = "statements/{month : [0-9]{4}-(0[1-9]|1[0-2])}";

    @Inject
    Statements statements;

    @Inject
    StatementDocuments documents;

    /** Every month in which anything was owed or happened, the newest first, by currency. */
    @GET
    @Path("statements")
    public String all() {
        return new JsonWords()
                .list("months", statements.months(), StatementResource::figures)
                .toString();
    }

    @GET
    @Path(MONTH)
    public String month(@PathParam("month") String month) {
        return new JsonWords()
                .list("months", statements.month(YearMonth.parse(month)).figures(), StatementResource::figures)
                .toString();
    }

    @GET
    @Path(MONTH + "/statement.pdf")
    @Produces("application/pdf")
    public StreamingOutput pdf(@PathParam("month") String month) throws IOException {
        var pdf = new ByteArrayOutputStream();
        documents.pdf(YearMonth.parse(month), pdf);
        return pdf::writeTo;
    }

    @GET
    @Path(MONTH + "/statement.csv")
    @Produces("text/csv")
    public String csv(@PathParam("month") String month) throws IOException {
        var csv = new StringBuilder();
        documents.csv(YearMonth.parse(month), csv);
        return csv.toString();
    }

    /** What is owed now, by currency: what this month closes with so far. */
    @GET
    @Path("balance")
    public String balance() {
        return new JsonWords()
                .list(
                        "balances",
                        statements.month(statements.present()).figures(),
                        figures -> new JsonWords()
                                .text("currency", figures.currency().getCurrencyCode())
                                .amount("owed", figures.closing())
                                .json())
                .toString();
    }

    private static JsonObject figures(MonthFigures figures) {
        return new JsonWords()
                .text("month", figures.month())
                .text("currency", figures.currency().getCurrencyCode())
                .amount("opening", figures.opening())
                .amount("invoiced", figures.invoiced())
                .amount("paid", figures.paid())
                .amount("credited", figures.credited())
                .amount("written_off", figures.writtenOff())
                .amount("closing", figures.closing())
                .json();
    }
}
