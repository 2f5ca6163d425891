package org.reckoner.rating.draft;

/** What a line charges, and how its English description is made of the product's name. */
public enum LineKind {
    /** What is committed, in arrears (rating.md 5.1). */
    COMMITTED("%s"),
    /** What is committed, in advance (rating.md 5.2, 5.3). */
    PREPAY("%s - Prepay"),
    /** What was used of a committed product above the commitment. */
    ABOVE_COMMITMENT("%s, above commitment"),
    /** What was used above a fair-use allowance (rating.md 5.8). */
    ABOVE_ALLOWANCE("%s, above allowance"),
    /** What was used of a product that is not committed. */
    ON_DEMAND("%s"),
    /** The calls of a usage group (rating.md 5.9). */
    CALLS("%s"),
    /** The monthly fee of phone numbers (rating.md 5.7). */
    NUMBERS_MONTHLY("%s, monthly"),
    /** The set-up fee of phone numbers. */
    NUMBERS_SET_UP("%s, set-up"),
    /** Something ordered once (rating.md 5.6). */
    ONE_TIME("%s"),
    /** What an earlier period costs more or less, since its usage came late (rating.md 2.3). */
    ADJUSTMENT("Adjustment for %s"),
    /** A tax on the whole invoice (rating.md 6.3). */
    TAX("%s");

    private final String pattern;

    LineKind(String pattern) {
        this.pattern = pattern;
    }

    /** Whether it charges what a period used, after the period; one-time charges and taxes are neither. */
    public boolean isArrears() {
        return switch (this) {
            case COMMITTED, ABOVE_COMMITMENT, ABOVE_ALLOWANCE, ON_DEMAND, CALLS, NUMBERS_MONTHLY, ADJUSTMENT -> true;
            case PREPAY, NUMBERS_SET_UP, ONE_TIME, TAX -> false;
        };
    }

    /** What a description made by this kind is about: the product's name, of an adjustment the period's. */
    public String subjectOf(String description) {
        var subject = pattern.indexOf("%s");
        var before = pattern.substring(0, subject);
        var after = pattern.substring(subject + 2);
        var end = after.isEmpty() ? description.length() : description.lastIndexOf(after);
        return description.startsWith(before) && end >= before.length()
                ? description.substring(before.length(), end)
                : description;
    }

    String describe(String subject) {
        return pattern.formatted(subject);
    }
}
