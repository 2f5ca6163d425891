/**
 * Call recording: how much was recorded and stored, and for how long recordings are to be kept.
 *
 * <p>Owns the tenant's wish how long; the platform that records acts on it. Refuses to own usage (usage) and what it costs on the invoice
 * (rating): the projection here is a look ahead. Implements product.md 2, Call recording.
 */
package org.reckoner.recording;
