package org.reckoner.contract;

/**
 * What the list of contracts is narrowed to.
 *
 * @param text a part of the tenant's name or identifiers or of the contract's number, or null
 * @param state null for any
 * @param without whether tenants that have no contract are listed, and nothing else
 */
public record ContractSearch(String text, ContractState state, boolean without) {
    public static final ContractSearch ALL = new ContractSearch(null, null, false);
}
