package org.reckoner.contract.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.contract.ContractBilling;
import org.reckoner.contract.ContractDetails;
import org.reckoner.contract.ContractRamp;
import org.reckoner.contract.ContractTerm;
import org.reckoner.contract.Inputs;
import org.reckoner.contract.Renewal;
import org.reckoner.platform.Zones;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.SubscriptionType;

/** The first step's form, from the record and back. */
final class ContractDetailsForm {
    private static final String DAYS = "30";
    private static final String MONTHS = "12";

    private ContractDetailsForm() {}

    /** What a new contract begins with. */
    static Map<String, Serializable> blank(LocalDate today, String zone) {
        var values = new HashMap<String, Serializable>();
        values.put("number", null);
        values.put("effectiveOn", today.toString());
        values.put("zone", zone);
        values.put("subscription", SubscriptionType.MONTHLY.name());
        values.put("currency", null);
        values.put("paymentDays", DAYS);
        values.put("rampEndOn", null);
        values.put("rampOption", Ramp.Option.NO_LICENCE_FEES.name());
        values.put("termMonths", MONTHS);
        values.put("renewal", Renewal.AUTOMATIC.name());
        values.put("endOn", null);
        return values;
    }

    static Map<String, Serializable> values(ContractDetails details) {
        var values = new HashMap<String, Serializable>();
        var ramp = details.ramp();
        var endOn = details.term().endOn();
        values.put("number", details.number());
        values.put("effectiveOn", details.effectiveOn().toString());
        values.put("zone", details.zone().getId());
        values.put("subscription", details.billing().type().name());
        values.put("currency", details.billing().currency().getCurrencyCode());
        values.put("paymentDays", Integer.toString(details.billing().paymentDays()));
        values.put("rampEndOn", ramp == null ? null : ramp.endOn().toString());
        values.put("rampOption", (ramp == null ? Ramp.Option.NO_LICENCE_FEES : ramp.option()).name());
        values.put("termMonths", Integer.toString(details.term().months()));
        values.put("renewal", details.term().renewal().name());
        values.put("endOn", endOn == null ? null : endOn.toString());
        return values;
    }

    static ContractDetails details(FormDraft typed) {
        return new ContractDetails(
                typed.text("number"),
                Inputs.date("effectiveOn", typed.text("effectiveOn")),
                Zones.named("zone", "contract.field.zone", typed.text("zone")),
                new ContractBilling(
                        choice(SubscriptionType.class, typed, "subscription"),
                        ContractBilling.currencyOf(typed.text("currency")),
                        number(typed, "paymentDays")),
                ramp(typed),
                new ContractTerm(
                        number(typed, "termMonths"),
                        choice(Renewal.class, typed, "renewal"),
                        Inputs.date("endOn", typed.text("endOn"))));
    }

    private static ContractRamp ramp(FormDraft typed) {
        var endOn = Inputs.date("rampEndOn", typed.text("rampEndOn"));
        return endOn == null ? null : new ContractRamp(endOn, choice(Ramp.Option.class, typed, "rampOption"));
    }

    /** Nothing typed is refused like a number that is none. */
    private static int number(FormDraft typed, String field) {
        var number = Inputs.whole(field, typed.text(field));
        return number == null ? -1 : number;
    }

    /** The constant of a name, or null: the record refuses what is missing, beside its input. */
    static <E extends Enum<E>> E choice(Class<E> type, FormDraft typed, String field) {
        var name = typed.text(field);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
