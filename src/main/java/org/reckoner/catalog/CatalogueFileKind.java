package org.reckoner.catalog;

/** What a file for the catalogue may hold. */
public enum CatalogueFileKind {
    PRODUCTS,
    PRICES,
    /** A version of a rate deck. */
    RATES
}
