package org.reckoner.tenant;

/**
 * Which part of a list, in which order.
 *
 * @param size rows at most; no list gives more than {@link org.reckoner.platform.Page#MAX_SIZE}
 * @param sortKey the column's key, or null for the list's own order
 */
public record Window(int first, int size, String sortKey, boolean descending) {}
