package org.reckoner.evidence;

import org.reckoner.period.Span;
import org.reckoner.rating.voice.RateDeck;

/** The calls that a line charges: those of a usage group that begin in a span, by the rates in force. */
record CallsOfLine(String usageGroup, Span span, RateDeck deck) {}
