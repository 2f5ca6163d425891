package org.reckoner.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.reckoner.catalog.CatalogueFileKind;
import org.reckoner.catalog.ProductDetails;
import org.reckoner.catalog.ProductKind;
import org.reckoner.directory.AddOn;
import org.reckoner.directory.AddOns;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.tenant.Place;

/** What the selects of the catalogue offer. */
@Named("catalogueChoices")
@RequestScoped
public class CatalogueChoicesPage {
    static final List<CatalogueFileKind> FILE_KINDS = List.of(CatalogueFileKind.PRODUCTS, CatalogueFileKind.PRICES);

    @Inject
    AddOns addOns;

    public List<ProductKind> getKinds() {
        return List.of(ProductKind.values());
    }

    public List<Section> getSections() {
        return List.copyOf(ProductDetails.SECTIONS);
    }

    public List<LicenceLevel> getLevels() {
        return List.of(LicenceLevel.values());
    }

    public List<LicenceModel> getModels() {
        return List.of(LicenceModel.values());
    }

    public List<AddOn> getAddOns() {
        return addOns.all();
    }

    public List<String> getCurrencies() {
        return Place.CURRENCIES;
    }

    /** Files that are uploaded here; those of rates are where their deck is. */
    public List<CatalogueFileKind> getFileKinds() {
        return FILE_KINDS;
    }

    public List<CallDirection> getDirections() {
        return List.of(CallDirection.values());
    }

    /** Null for anything but the name of a kind: what stands in an address need not have come from here. */
    static ProductKind kindNamed(String name) {
        return Arrays.stream(ProductKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String currencyOr(String currency, String other) {
        return Place.CURRENCIES.contains(currency == null ? "" : currency) ? currency : other;
    }
}
