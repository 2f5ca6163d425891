package org.reckoner.usage;

/** Fired when a file is there to be worked on: whoever does so need not look around for it first. */
public record FileWaits(long importId) {}
