package org.reckoner.export;

/**
 * A tenant-day's file, what is known of it on the store, and where that is.
 *
 * @param target the billing server as it was set when the version was reserved
 */
record PreparedObject(PureConnectServer target, UsageFile file, Reservation reservation) {}
