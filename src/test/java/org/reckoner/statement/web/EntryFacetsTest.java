package org.reckoner.statement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.reckoner.it.Problems.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.ledger.EntrySearch;
import org.reckoner.ledger.PostingKind;
import org.reckoner.platform.PlatformProblem;

class EntryFacetsTest {
    @Test
    void whatTheUrlSaysIsLookedFor() {
        var facets = new EntryFacets("1999-02-01", " 1999-02-28", "INVOICE", "1234,5", " 2000.00 ");
        assertEquals(
                new EntrySearch(
                        LocalDate.of(1999, 2, 1),
                        LocalDate.of(1999, 2, 28),
                        PostingKind.INVOICE,
                        new BigDecimal("1234.5"),
                        new BigDecimal("2000.00")),
                facets.search());
        assertEquals("&from=1999-02-01&to=+1999-02-28&kind=INVOICE&least=1234%2C5&most=+2000.00+", facets.query());
        assertEquals(EntrySearch.ALL, new EntryFacets("", null, " ", null, "").search());
        assertFalse(new EntryFacets("", null, " ", null, "").isNarrowed());
    }

    @ParameterizedTest
    @CsvSource({
        "from, 1.2.1999",
        "from, 1999-02-30",
        "to, 0001-01-01",
        "kind, NOTHING",
        "least, -5",
        "least, 1e9",
        "most, much",
        "most, 1234567890123"
    })
    void whatIsNoneOfItsKindIsRefusedBesideItsInput(String field, String value) {
        var facets = new EntryFacets(
                field.equals("from") ? value : null,
                field.equals("to") ? value : null,
                field.equals("kind") ? value : null,
                field.equals("least") ? value : null,
                field.equals("most") ? value : null);
        assertRefused(field, PlatformProblem.INVALID, facets::search);
    }
}
