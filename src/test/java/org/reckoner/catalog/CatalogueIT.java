package org.reckoner.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.money.UnitPrice;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Metric;
import org.reckoner.settings.BusinessClock;

/** The catalogue in the database: what is added stays, prices by date, files with their dry run. */
@ExtendWith(ArquillianExtension.class)
class CatalogueIT {
    private static final Currency USD = Currency.getInstance("USD");
    private static final String PRODUCTS = "code,kind,name,unit,section,in_ramp,level,licence_model,bills,allowances\n";
    private static final String PRICES = "product,currency,effective_on,price\n";

    @Inject
    Products products;

    @Inject
    PriceBooks prices;

    @Inject
    CatalogueFiles files;

    @Inject
    CatalogueExport export;

    @Inject
    BusinessClock clock;

    @Inject
    As as;

    private String mark;
    private LocalDate today;

    @BeforeEach
    void begin() {
        mark = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        today = clock.today(ZoneOffset.UTC);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void owner(Work work) throws Exception {
        as.owner((Callable<Void>) () -> {
            work.run();
            return null;
        });
    }

    @Test
    void aProductIsFoundByItsCodeRenamedOnceAndRetired() throws Exception {
        owner(() -> {
            var id = products.add(device(mark));
            assertRefused("code", CatalogProblem.CODE_TAKEN, () -> products.add(device(mark)));
            var seen = products.product(id);
            products.rename(id, seen.version(), "Other words", "piece");
            assertRefused(PlatformProblem.STALE, () -> products.rename(id, seen.version(), "Too late", "piece"));
            products.retire(id, seen.version() + 1, true);
            var now = products.named(mark).orElseThrow();
            assertEquals("Other words", now.billed().name());
            assertTrue(now.isRetired());
            assertFalse(products.offered().stream().anyMatch(each -> each.id() == id));
            assertEquals(
                    0,
                    products.page(new ProductSearch(mark, null, false), "USD", 0, 20)
                            .total());
            assertEquals(
                    1,
                    products.page(new ProductSearch(mark, null, true), "USD", 0, 20)
                            .total());
        });
    }

    /** A price change never touches an earlier period. */
    @Test
    void whatWasAskedForADateIsTheSameWhateverIsSetLater() throws Exception {
        owner(() -> {
            var id = products.add(device(mark));
            prices.set(price(id, "1999-02-01", "75"));
            var then = LocalDate.of(1999, 3, 1);
            assertEquals(UnitPrice.of("75.00", USD), price(then));
            prices.set(price(id, today.plusMonths(1).toString(), "80.00000001"));
            assertRefused(
                    "effectiveOn", CatalogProblem.PRICE_IN_THE_PAST, () -> prices.set(price(id, "1999-02-15", "1")));
            assertEquals(UnitPrice.of("75.00", USD), price(then));
            assertEquals(UnitPrice.of("80.00000001", USD), price(today.plusMonths(1)));

            prices.takeBack(id, "USD", today.plusMonths(1));
            assertEquals(UnitPrice.of("75.00", USD), price(today.plusMonths(1)));
            assertRefused(CatalogProblem.NOTHING_PLANNED, () -> prices.takeBack(id, "USD", LocalDate.of(1999, 2, 1)));
            assertEquals(
                    List.of(EntryState.TAKEN_BACK, EntryState.REPLACED, EntryState.IN_FORCE),
                    prices.history(id).stream().map(PriceLine::state).toList());
        });
    }

    private UnitPrice price(LocalDate date) {
        var one = prices.price(mark, USD, date).orElseThrow();
        assertEquals(one, prices.prices(USD, date).get(mark));
        return one;
    }

    @Test
    void filesAreTriedFirstAndListEveryBadRow() throws Exception {
        owner(() -> {
            var file = PRODUCTS + mark + "-CX1,LICENCE,CX 1,user,CORE,no,CX1,NAMED,,\n" + mark
                    + "-API,RESOURCE,API calls,call,RESOURCES,no,,,API_CALLS,CX1=182000;CX2=5\n" + mark
                    + "-API,RESOURCE,Again,call,RESOURCES,no,,,API_CALLS,\n" + mark
                    + "-NO,ADD_ON,Unknown,user,CORE,no,,,NO_SUCH_ADD_ON,\n" + mark + "-BAD,NO_SUCH_KIND,x,,,,,,,\n";
            var id = files.begin(CatalogueFileKind.PRODUCTS, "products.csv", stream(file));
            var view = files.view(id);
            assertEquals(new ImportCounts(2, 0, 0, 3), view.counts());
            assertEquals(
                    List.of(4L, 5L, 6L),
                    view.badRows().stream().map(BadRow::line).toList());
            assertTrue(products.named(mark + "-CX1").isEmpty(), "a dry run changes nothing");

            assertRefused(CsvProblem.ROW_TURNED_BAD, () -> files.importAll(id));
            assertTrue(products.named(mark + "-CX1").isEmpty(), "all or nothing");
            assertEquals(2, files.importGoodRows(id).added());
            assertRefused(CatalogProblem.NOT_AT_THIS_STEP, () -> files.importGoodRows(id));
            var api = products.named(mark + "-API").orElseThrow();
            var metric = (Metric.Resource) products.metric(api, Map.of(LicenceLevel.CX1, mark + "-CX1"))
                    .orElseThrow();
            assertEquals("{" + mark + "-CX1=182000}", metric.allowances().toString());
        });
    }

    @Test
    void aFileOfPricesBringsAWholeHistoryIntoAnEmptyBookAndRewritesNone() throws Exception {
        owner(() -> {
            products.add(device(mark));
            var rows = PRICES + mark + ",USD,2020-01-01,12\n" + mark + ",USD,1999-01-01,10.5\n";
            assertEquals(2, importAll(CatalogueFileKind.PRICES, rows).added());
            assertEquals(UnitPrice.of("10.50", USD), price(LocalDate.of(2019, 12, 31)));
            assertEquals(2, importAll(CatalogueFileKind.PRICES, rows).unchanged());

            var rewriting = files.begin(
                    CatalogueFileKind.PRICES,
                    "prices.csv",
                    stream(PRICES + mark + ",USD,1999-01-01,11\n" + mark + ",CHF,2030-01-01,1\n"
                            + "NOBODYS,USD,2030-01-01,1\n"));
            assertEquals(
                    List.of(
                            CatalogProblem.PRICE_IN_THE_PAST,
                            CatalogProblem.CURRENCY_UNKNOWN,
                            CatalogProblem.PRODUCT_UNKNOWN),
                    files.view(rewriting).badRows().stream()
                            .map(BadRow::problem)
                            .toList());
            files.cancel(rewriting);
            assertRefused(PlatformProblem.NOT_FOUND, () -> files.view(rewriting));
        });
    }

    @Test
    void whatIsDownloadedIsTakenInAgainAndChangesNothing() throws Exception {
        owner(() -> {
            var id = products.add(device(mark));
            prices.set(price(id, "2020-01-01", "0.0085"));
            var productRows = new StringWriter();
            export.products(new PeopleCsv(productRows));
            var priceRows = new StringWriter();
            export.prices(new PeopleCsv(priceRows));
            assertTrue(priceRows.toString().contains(mark + ",USD,2020-01-01,0.0085"), priceRows.toString());
            for (var counts : List.of(
                    importAll(CatalogueFileKind.PRODUCTS, productRows.toString()),
                    importAll(CatalogueFileKind.PRICES, priceRows.toString()))) {
                assertFalse(counts.changesAnything(), counts.toString());
                assertTrue(counts.unchanged() > 0);
            }
        });
    }

    @Test
    void whatIsNoSuchFileIsRefusedAtOnce() throws Exception {
        owner(() -> assertRefused(
                CsvProblem.COLUMN_MISSING, () -> files.begin(CatalogueFileKind.PRICES, "wrong.csv", stream(PRODUCTS))));
    }

    /** rating.md 5.7: a kind of number has a set-up fee and one per period. */
    @Test
    void numbersHaveTheFeesOfTheirKind() throws Exception {
        owner(() -> {
            var monthly = products.add(number(mark, ProductKind.NUMBER_FEE, mark));
            var setUp = products.add(number(mark + "-S", ProductKind.SET_UP, mark));
            prices.set(price(monthly, "1999-01-01", "2"));
            prices.set(price(setUp, "1999-01-01", "5"));
            var fee = prices.numberFees(USD, LocalDate.of(1999, 2, 1)).stream()
                    .filter(each -> each.code().equals(mark))
                    .findFirst()
                    .orElseThrow();
            assertEquals(UnitPrice.of("2.00", USD), fee.monthly());
            assertEquals(UnitPrice.of("5.00", USD), fee.setUp());
        });
    }

    private ImportCounts importAll(CatalogueFileKind kind, String content) {
        return files.importAll(files.begin(kind, "file.csv", stream(content)));
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static SetPrice price(long product, String from, String price) {
        return new SetPrice(product, "USD", LocalDate.parse(from), new BigDecimal(price));
    }

    private static ProductDetails device(String code) {
        return number(code, ProductKind.DEVICE, null);
    }

    private static ProductDetails number(String code, ProductKind kind, String key) {
        return new ProductDetails(
                code, kind, "Product " + code, kind.unit(), kind.section(), false, ProductSubject.ofKey(key));
    }
}
