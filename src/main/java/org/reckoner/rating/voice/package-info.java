/**
 * What calls cost (rating.md 5.9): rounding a call up to six seconds, finding its rate, and adding up a period's
 * calls by usage group.
 *
 * <p>{@link org.reckoner.rating.voice.RateDeck} finds a rate in a time that does not depend on how many there are;
 * {@link org.reckoner.rating.voice.VoiceCount} takes calls as a stream, in any order, and keeps no object per call.
 *
 * <p>Refuses: recognising repeated calls (their store does), and rating a call that has no rate.
 */
package org.reckoner.rating.voice;
