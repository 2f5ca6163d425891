package org.reckoner.access;

/** How a log-in through a provider ended. */
public sealed interface ProviderAnswer {
    /** Whoever it is may come in. */
    record In(ProvenLogIn logIn) implements ProviderAnswer {}

    /** They may not. */
    record Refused(ProviderFailure failure) implements ProviderAnswer {}
}
