package org.reckoner.rating;

/**
 * A tenant's period cannot be rated: something that was used has no price. Nothing is ever free by omission; the caller
 * parks the tenant with the reason (rating.md 5.9).
 */
public final class RatingRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String subject;

    /** @param subject what has no price: a call's id, a level, an add-on, a resource, a kind of number fee */
    public RatingRefused(Reason reason, String subject) {
        super(reason + ": " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    public String subject() {
        return subject;
    }

    /** What is missing. */
    public enum Reason {
        NO_RATE_FOR_CALL,
        NO_PRICE_FOR_LEVEL,
        NO_PRICE_FOR_ADD_ON,
        NO_PRICE_FOR_RESOURCE,
        NO_FEE_FOR_NUMBER
    }
}
