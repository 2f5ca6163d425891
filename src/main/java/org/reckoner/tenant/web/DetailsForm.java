package org.reckoner.tenant.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BillingRegion;
import org.reckoner.tenant.Contacts;
import org.reckoner.tenant.Identifiers;
import org.reckoner.tenant.Installation;
import org.reckoner.tenant.LegalEntity;
import org.reckoner.tenant.Place;
import org.reckoner.tenant.TenantDetails;

/** The first step's form, from the record and back. */
final class DetailsForm {
    /** What a tenant on premise has none of. */
    static final List<String> IDENTIFIERS = List.of("externalId", "sourceId", "tier1", "tier2", "tier3");

    private DetailsForm() {}

    static Map<String, Serializable> blank() {
        var values = new HashMap<String, Serializable>();
        values.put("billable", Billable.NONE.name());
        values.put("installation", Installation.CLOUD.name());
        return values;
    }

    static Map<String, Serializable> values(TenantDetails details) {
        var values = new HashMap<String, Serializable>();
        values.put("name", details.name());
        values.put("billable", details.billable().name());
        values.put("installation", details.installation().name());
        values.put("instanceId", details.instanceId());
        values.put("partner", details.partner());
        put(values, details.contacts());
        put(values, details.identifiers());
        put(values, details.place());
        values.putAll(details.legal().values());
        return values;
    }

    private static void put(Map<String, Serializable> values, Contacts contacts) {
        values.put("primaryContact", contacts.primary());
        values.put("primaryEmail", contacts.primaryEmail());
        values.put("secondaryContact", contacts.secondary());
        values.put("secondaryEmail", contacts.secondaryEmail());
    }

    private static void put(Map<String, Serializable> values, Identifiers identifiers) {
        values.put("externalId", identifiers.externalId());
        values.put("sourceId", identifiers.sourceId());
        values.put("tier1", identifiers.tier1());
        values.put("tier2", identifiers.tier2());
        values.put("tier3", identifiers.tier3());
    }

    private static void put(Map<String, Serializable> values, Place place) {
        values.put("country", place.country());
        values.put("billingRegion", place.region().name());
        values.put("platformRegion", place.platformRegion());
        values.put("zone", place.zone().getId());
        values.put("currency", place.currency());
    }

    static TenantDetails details(FormDraft typed) {
        var billable = Choice.of(Billable.class, typed.text("billable"));
        return new TenantDetails(
                typed.text("name"),
                new Contacts(
                        typed.text("primaryContact"),
                        typed.text("primaryEmail"),
                        typed.text("secondaryContact"),
                        typed.text("secondaryEmail")),
                billable,
                Choice.of(Installation.class, typed.text("installation")),
                identifiers(typed),
                // Hidden unless PureConnect bills: what was typed before the choice changed is not meant.
                billable == Billable.PURECONNECT ? typed.text("instanceId") : null,
                place(typed),
                LegalEntity.of(typed::text),
                typed.text("partner"));
    }

    private static Identifiers identifiers(FormDraft typed) {
        return new Identifiers(
                typed.text("externalId"),
                typed.text("sourceId"),
                typed.text("tier1"),
                typed.text("tier2"),
                typed.text("tier3"));
    }

    private static Place place(FormDraft typed) {
        return new Place(
                typed.text("country"),
                Choice.of(BillingRegion.class, typed.text("billingRegion")),
                typed.text("platformRegion"),
                Place.zoneOf(typed.text("zone")),
                typed.text("currency"));
    }
}
