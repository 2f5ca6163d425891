package org.reckoner.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.settings.BusinessClock;

/** Rate decks in the database (rating.md 5.9): versions by date, tens of thousands of rates, and what a number costs. */
@ExtendWith(ArquillianExtension.class)
class RateDecksIT {
    private static final String HEADER = "prefix,direction,call_type,usage_group,rate_per_minute\n";

    @Inject
    RateDecks decks;

    @Inject
    CatalogueFiles files;

    @Inject
    CatalogueExport export;

    @Inject
    BusinessClock clock;

    @Inject
    As as;

    private LocalDate today;
    private long deck;

    @BeforeEach
    void begin() throws Exception {
        today = clock.today(ZoneOffset.UTC);
        deck = as.owner(() -> decks.add("Deck " + UUID.randomUUID(), "USD"));
    }

    @Test
    void aVersionHoldsFromItsDateAndNoneIsEverChanged() throws Exception {
        as.owner(() -> {
            var first = "49,OUTBOUND,*,Germany,0.01\n4930,OUTBOUND,,Berlin,0.02\n,INBOUND,*,Inbound,0.006\n";
            assertEquals(3, take(LocalDate.of(1999, 2, 1), first).added());
            var asked = decks.inForce(deck, LocalDate.of(1999, 2, 1)).orElseThrow();
            assertEquals("Berlin 0.02", answer("+49 (30) 901-820", today));
            assertTrue(decks.inForce(deck, LocalDate.of(1999, 1, 31)).isEmpty());

            var upload = begin(today.plusDays(1), "49,OUTBOUND,*,Germany,0.05\n4930,OUTBOUND,*,Berlin,0.02\n");
            assertEquals(new ImportCounts(0, 1, 1, 0), files.view(upload).counts());
            files.importAll(upload);
            assertEquals("Germany 0.05", answer("4989", today.plusDays(1)));
            assertEquals("Germany 0.01", answer("4989", today));
            assertSame(asked, decks.inForce(deck, today).orElseThrow(), "read once");
            assertRefused(
                    "effectiveOn", CatalogProblem.PRICE_IN_THE_PAST, () -> begin(LocalDate.of(2000, 1, 1), first));

            decks.takeBack(deck, 2);
            assertEquals("Germany 0.01", answer("4989", today.plusDays(1)));
            assertRefused(CatalogProblem.NOTHING_PLANNED, () -> decks.takeBack(deck, 1));
            assertEquals(
                    List.of(EntryState.TAKEN_BACK, EntryState.IN_FORCE),
                    decks.versions(deck).stream().map(RateDeckLine::state).toList());
            return null;
        });
    }

    @Test
    void tensOfThousandsOfRatesComeInWholeAndGoOutAgain() throws Exception {
        var rows = IntStream.range(10_000, 40_000)
                .mapToObj(prefix -> prefix + ",OUTBOUND,*,Group " + prefix % 50 + ",0.0" + prefix + "\n")
                .collect(Collectors.joining());
        as.owner(() -> {
            assertEquals(30_000, take(today, rows).added());
            assertEquals("Group 45 0.034545", answer("3454512345", today));
            var shown = decks.versions(deck).get(0).version();
            assertEquals(30_000, shown.rates());
            var page = decks.rates(shown, "123", 0, 20);
            assertEquals(100, page.total());
            assertEquals("12300", page.rows().get(0).prefix());
            var out = new StringWriter();
            export.rates(deck, shown.number(), new PeopleCsv(out));
            assertEquals(30_001, out.toString().lines().count());
            return null;
        });
    }

    @Test
    void badRowsAreListedAndTheChoiceIsTheOwners() throws Exception {
        as.owner(() -> {
            var upload = begin(
                    today,
                    "49,OUTBOUND,*,Germany,0.01\n+49,OUTBOUND,*,Germany,0.02\n4x,OUTBOUND,*,Nowhere,0.01\n"
                            + "1,SIDEWAYS,*,Nowhere,0.01\n1,OUTBOUND,*,,0.01\n1,OUTBOUND,*,Free?,-1\n");
            assertEquals(
                    List.of(3L, 4L, 5L, 6L, 7L),
                    files.view(upload).badRows().stream().map(BadRow::line).toList());
            assertEquals(1, files.importGoodRows(upload).added());
            assertEquals("Germany 0.01", answer("49", today));
            assertRefused("number", CatalogProblem.NUMBER_MALFORMED, () -> answer("nobody", today));
            return null;
        });
    }

    private ImportCounts take(LocalDate from, String rows) {
        return files.importAll(begin(from, rows));
    }

    private long begin(LocalDate from, String rows) {
        var content = new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
        return files.beginRates(new RateTarget(deck, from), "rates.csv", content);
    }

    private String answer(String number, LocalDate date) {
        var rate = decks.rate(deck, new RateQuestion(date, CallDirection.OUTBOUND, null, number))
                .orElseThrow();
        return rate.usageGroup() + " " + rate.perMinute();
    }
}
