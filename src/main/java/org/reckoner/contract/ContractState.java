package org.reckoner.contract;

/** How far a contract is. */
public enum ContractState {
    /** Being prepared; binds nobody and can be thrown away. */
    DRAFT,
    /** Signed; in force from its effective date on. */
    ACTIVE,
    /** Signed, and its end has come. */
    ENDED
}
