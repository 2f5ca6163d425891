package org.reckoner.catalog;

import org.reckoner.platform.Problem;

/** What the catalogue refuses. */
public enum CatalogProblem implements Problem {
    CODE_TAKEN,
    CODE_MALFORMED,
    SECTION_NOT_FOR_PRODUCTS,
    SUBJECT_MISSING,
    ADD_ON_UNKNOWN,
    ALLOWANCE_MALFORMED,
    /** The file's row says otherwise what rating reads of a product. */
    PRODUCT_FIXED,
    PRODUCT_UNKNOWN,
    NAME_UNKNOWN,
    YES_OR_NO,
    CURRENCY_UNKNOWN,
    DATE_MALFORMED,
    PRICE_MALFORMED,
    /** Calls are priced by rate decks. */
    NOT_IN_PRICE_BOOKS,
    /** It would change what a period that has begun was priced by. */
    PRICE_IN_THE_PAST,
    NOTHING_PLANNED,
    REPEATED_IN_FILE,
    FILE_MISSING,
    FILE_TOO_LARGE,
    TOO_MANY_ROWS,
    NOT_AT_THIS_STEP,
    DECK_NAME_TAKEN,
    PREFIX_MALFORMED,
    NUMBER_MALFORMED
}
