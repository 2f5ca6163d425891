package org.reckoner.tenant.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reckoner.platform.Texts;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BillingRegion;
import org.reckoner.tenant.BreachStage;
import org.reckoner.tenant.Installation;
import org.reckoner.tenant.PartnerName;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.Place;
import org.reckoner.tenant.ProductLicence;
import org.reckoner.tenant.TenantState;

/** What the selects of tenant management offer, in the reader's language. */
@Named("tenantChoices")
@RequestScoped
public class TenantChoicesPage {
    @Inject
    FacesContext faces;

    @Inject
    Partners partners;

    private List<PartnerName> partnerNames;
    private List<Choice> products;
    private List<Choice> countries;
    private List<Choice> zones;

    public List<Choice> getBillables() {
        return named("tenant.billable.", Billable.values());
    }

    public List<Choice> getInstallations() {
        return named("tenant.installation.", Installation.values());
    }

    public List<Choice> getRegions() {
        return named("tenant.region.", BillingRegion.values());
    }

    /** How far a licence breach is. */
    public List<Choice> getBreaches() {
        return named("tenant.breach.", BreachStage.values());
    }

    /** The partners a landlord may choose, by name. */
    public List<PartnerName> getPartners() {
        if (partnerNames == null) {
            partnerNames = partners.names();
        }
        return partnerNames;
    }

    public List<Choice> getStates() {
        return named("tenant.state.", TenantState.values());
    }

    public List<Choice> getKinds() {
        return named("tenant.authentication.", AuthenticationKind.values());
    }

    public List<Choice> getProducts() {
        if (products == null) {
            products = named("tenant.product.", ProductLicence.values());
        }
        return products;
    }

    /** By name, as the language sorts them. */
    public List<Choice> getCountries() {
        if (countries == null) {
            countries = Place.COUNTRIES.stream()
                    .map(code -> new Choice(code, country(code)))
                    .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale())))
                    .toList();
        }
        return countries;
    }

    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
    }

    public List<Choice> getZones() {
        if (zones == null) {
            zones = ZoneId.getAvailableZoneIds().stream()
                    .sorted()
                    .map(id -> new Choice(id, id))
                    .toList();
        }
        return zones;
    }

    public List<Choice> getCurrencies() {
        return Place.CURRENCIES.stream()
                .map(code -> new Choice(
                        code, code + " – " + Currency.getInstance(code).getDisplayName(locale())))
                .toList();
    }

    /** How many kinds of characters a password may have to have. */
    public List<Choice> getPasswordClasses() {
        return Stream.of("1", "2", "3", "4")
                .map(n -> new Choice(n, Texts.text(locale(), "tenant.classesMin." + n)))
                .toList();
    }

    private List<Choice> named(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), Texts.text(locale(), prefix + constant.name())))
                .toList();
    }

    private Locale locale() {
        return faces.getViewRoot().getLocale();
    }
}
