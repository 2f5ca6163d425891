package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Locale;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.tenant.Place;

/** The catalogue as rows that {@link CatalogueFiles} takes in again. */
@ApplicationScoped
public class CatalogueExport {
    @Inject
    ProductStore products;

    @Inject
    PriceStore prices;

    @Inject
    RateDeckStore decks;

    @Inject
    CatalogueFiles files;

    /** All products, the retired ones included, by code. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void products(PeopleCsv csv) throws IOException {
        var header = new ArrayList<Object>(FiledProduct.COLUMNS);
        header.add(FiledProduct.RETIRED);
        csv.row(header.toArray());
        for (var product : products.all()) {
            var details = product.details();
            var subject = details.subject();
            csv.row(
                    details.code(),
                    details.kind(),
                    details.name(),
                    details.unit(),
                    details.section(),
                    yesOrNo(details.inRamp()),
                    subject.level(),
                    subject.model(),
                    subject.key(),
                    FiledProduct.text(subject.allowances()),
                    yesOrNo(product.isRetired()));
        }
    }

    /** The entries of all price books that count, by product, currency and date. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void prices(PeopleCsv csv) throws IOException {
        csv.row(FiledPrice.COLUMNS.toArray());
        var books = prices.all();
        for (var product : products.all()) {
            for (var currency : Place.CURRENCIES) {
                var history = books.getOrDefault(new PriceStore.Book(product.id(), currency), PriceHistory.NONE);
                for (var entry : history.inUse()) {
                    csv.row(
                            product.code(),
                            currency,
                            entry.effectiveOn(),
                            entry.price().toPlainString());
                }
            }
        }
    }

    /** The rates of one version of a deck. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void rates(long deckId, long number, PeopleCsv csv) throws IOException {
        var version = decks.versions(deckId).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        csv.row(FiledRate.COLUMNS.toArray());
        for (var rate : decks.rates(version)) {
            csv.row(
                    rate.prefix(),
                    rate.direction(),
                    rate.callType(),
                    rate.usageGroup(),
                    rate.perMinute().toPlainString());
        }
    }

    /** All bad rows of a file that waits to be imported: line and reason. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void badRows(long fileId, PeopleCsv csv, Locale locale) throws IOException {
        csv.row(Texts.text(locale, "import.line"), Texts.text(locale, "import.reason"));
        files.eachBadRow(fileId, row -> {
            try {
                csv.row(row.line(), row.text(locale));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String yesOrNo(boolean is) {
        return is ? "yes" : "no";
    }
}
