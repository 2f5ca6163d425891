package org.reckoner.evidence;

import java.io.Serializable;

/**
 * Which line of which invoice.
 *
 * @param position from 1
 */
public record LineAddress(long invoiceId, int position) implements Serializable {}
