package org.reckoner.rating.voice;

/** A call with the rate it was found to have and what it costs. */
public record RatedCall(Call call, Rate rate, CallCost cost) {}
