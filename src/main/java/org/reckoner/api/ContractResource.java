package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.TermsDetails;

/** A tenant's contracts, to be read; without prices for a partner's tenant. */
@Path("contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContractResource {
    @Inject
    Contracts contracts;

    /** The signed ones, those that ended among them, by date. A tenant has few. */
    @GET
    public String all() {
        return new JsonWords()
                .list("contracts", contracts.signed(), ContractResource::head)
                .toString();
    }

    /** One, with what was agreed from each of its dates on. */
    @GET
    @Path("{id : [0-9]{1,18}}")
    public String one(@PathParam("id") long id) {
        var contract = contracts.get(id);
        return words(contract)
                .list(
                        "terms",
                        contract.agreed(),
                        agreed -> new JsonWords()
                                .text("from_on", agreed.fromOn())
                                .object("agreed", terms(agreed.details()))
                                .json())
                .toString();
    }

    private static JsonObject head(Contract contract) {
        return words(contract).json();
    }

    private static JsonWords words(Contract contract) {
        var details = contract.details();
        return new JsonWords()
                .id("id", contract.id())
                .text("number", details.number())
                .text("effective_on", details.effectiveOn())
                .text("end_on", details.term().endOn())
                .text("zone", details.zone().getId())
                .text("subscription", details.billing().type())
                .text("currency", details.billing().currency().getCurrencyCode())
                .number("payment_days", details.billing().paymentDays());
    }

    private static JsonObject terms(TermsDetails terms) {
        return new JsonWords()
                .text("licence_model", terms.counting().model())
                .text("peak_rule", terms.counting().peakRule())
                .number("threshold_seconds", (int) terms.counting().threshold().toSeconds())
                .list(
                        "products",
                        terms.products(),
                        product -> new JsonWords()
                                .text("code", product.code())
                                .text("name", product.name())
                                .text("unit", product.unit())
                                .text("committed", product.agreed().committed())
                                .text("committed_price", product.agreed().committedPrice())
                                .text("on_demand_price", product.agreed().onDemandPrice())
                                .json())
                .list(
                        "number_fees",
                        terms.fees(),
                        fee -> new JsonWords()
                                .text("code", fee.code())
                                .text("name", fee.name())
                                .text("set_up", fee.setUp())
                                .text("monthly", fee.monthly())
                                .json())
                .json();
    }
}
