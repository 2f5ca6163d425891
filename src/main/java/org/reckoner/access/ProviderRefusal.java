package org.reckoner.access;

/** Ends a log-in through a provider; the page says why in plain words, the log what the provider did. */
class ProviderRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProviderFailure failure;

    ProviderRefusal(ProviderFailure failure, String what) {
        super(what);
        this.failure = failure;
    }

    ProviderRefusal(ProviderFailure failure, Throwable cause) {
        super(cause);
        this.failure = failure;
    }

    ProviderFailure failure() {
        return failure;
    }
}
