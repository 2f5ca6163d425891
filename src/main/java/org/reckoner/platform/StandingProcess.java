package org.reckoner.platform;

/**
 * What goes on all the time instead of by a schedule: a queue that is emptied every few seconds. A CDI bean of its feature;
 * Global Events shows it beside the scheduled processes.
 */
public interface StandingProcess {
    /** Names it in the bundles: {@code standing.KEY} and {@code standing.KEY.text}. */
    String key();

    /** How it stands now. Called inside a transaction, by people who may see processes of the installation. */
    StandingState state();
}
