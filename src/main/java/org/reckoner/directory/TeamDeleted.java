package org.reckoner.directory;

/** A team of the tenant the thread is in goes. Fired in the transaction, while its row is still there. */
public record TeamDeleted(long team) {}
