package org.reckoner.catalog;

import java.io.Serializable;

/**
 * Which products a list shows.
 *
 * @param text part of code, name or what it bills; empty or null for all
 * @param kind null for all
 * @param retired whether those that are offered no more are shown instead of the others
 */
public record ProductSearch(String text, ProductKind kind, boolean retired) implements Serializable {
    public static final ProductSearch ALL = new ProductSearch(null, null, false);
}
