package org.reckoner.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.reckoner.catalog.CatalogueFileKind;
import org.reckoner.catalog.CatalogueFiles;
import org.reckoner.catalog.PriceBooks;
import org.reckoner.catalog.Products;
import org.reckoner.catalog.SetPrice;
import org.reckoner.settings.BusinessClock;

/** The sample catalogue: a product of each kind, price books in two currencies, and a price that will rise at New Year. */
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

    void make() throws IOException {
        load(CatalogueFileKind.PRODUCTS, "products.csv");
        load(CatalogueFileKind.PRICES, "prices.csv");
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

    private void load(CatalogueFileKind kind, String name) throws IOException {
        try (var content = DemoCatalogue.class.getResourceAsStream(name)) {
            files.importAll(files.begin(kind, name, content));
        }
    }
}
