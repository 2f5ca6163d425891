package org.reckoner.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.reckoner.catalog.CatalogueFileKind;
import org.reckoner.catalog.CatalogueFiles;
import org.reckoner.catalog.PriceBooks;
import org.reckoner.catalog.Products;
import org.reckoner.catalog.RateDecks;
import org.reckoner.catalog.RateTarget;
import org.reckoner.catalog.SetPrice;
import org.reckoner.settings.BusinessClock;

/** The sample catalogue: a product of each kind, price books in the currencies of the sample tenants, and a price that will rise at New Year. */
@ApplicationScoped
class DemoCatalogue {
    @Inject
    CatalogueFiles files;

    @Inject
    Products products;

    @Inject
    PriceBooks prices;

    @Inject
    BusinessClock clock;

    @Inject
    RateDecks decks;

    void make() throws IOException {
        load(CatalogueFileKind.PRODUCTS, "products.csv");
        load(CatalogueFileKind.PRICES, "prices.csv");
        rates("Standard", "USD");
        rates("Standard Europe", "EUR");
        var newYear = clock.today(ZoneOffset.UTC).plusYears(1).withDayOfYear(1);
        for (var code : List.of("CX1", "CX2", "CX3")) {
            var product = products.named(code).orElseThrow();
            var today = prices.now(product.id()).stream()
                    .filter(now -> now.currency().equals("USD"))
                    .findFirst()
                    .orElseThrow();
            prices.set(new SetPrice(product.id(), "USD", newYear, today.price().add(BigDecimal.valueOf(4))));
        }
    }

    private void rates(String name, String currency) throws IOException {
        var target = new RateTarget(decks.add(name, currency), LocalDate.of(2020, 1, 1));
        try (var content = DemoCatalogue.class.getResourceAsStream("rates.csv")) {
            files.importAll(files.beginRates(target, "rates.csv", content));
        }
    }

    private void load(CatalogueFileKind kind, String name) throws IOException {
        try (var content = DemoCatalogue.class.getResourceAsStream(name)) {
            files.importAll(files.begin(kind, name, content));
        }
    }
}
