package org.reckoner.catalog;

import org.reckoner.rating.terms.Section;

/** What products are, as far as billing goes. */
public enum ProductKind {
    LICENCE(Section.CORE, "user", SubjectKind.LEVEL),
    ADD_ON(Section.CORE, "user", SubjectKind.ADD_ON),
    /** An add-on that is somebody else's product, such as the Microsoft Teams integration (rating.md 3.5). */
    INTEGRATION(Section.CORE, "user", SubjectKind.ADD_ON),
    /** Of one kind of phone number, per period (rating.md 5.7). */
    NUMBER_FEE(Section.TELCO, "number", SubjectKind.NUMBERS),
    /** Once, when it is ordered (rating.md 5.6); of a kind of number where it names one. */
    SET_UP(Section.CORE, "item", SubjectKind.NUMBERS_IF_ANY),
    /** Calls: their prices stand in rate decks (rating.md 5.9). */
    VOICE(Section.TELCO, "minute", SubjectKind.CALLS),
    RESOURCE(Section.RESOURCES, "unit", SubjectKind.RESOURCE),
    /** Invoiced when it ships (rating.md 5.6). */
    DEVICE(Section.DEVICES, "device", SubjectKind.NOTHING),
    THIRD_PARTY(Section.THIRD_PARTY, "user", SubjectKind.RESOURCE),
    /** An enablement package, invoiced at once when ordered (rating.md 5.6). */
    PACKAGE(Section.CORE, "package", SubjectKind.NOTHING);

    private final Section section;
    private final String unit;
    private final SubjectKind subject;

    ProductKind(Section section, String unit, SubjectKind subject) {
        this.section = section;
        this.unit = unit;
        this.subject = subject;
    }

    /** Where products of this kind usually stand on the invoice. */
    public Section section() {
        return section;
    }

    /** What is usually counted. */
    public String unit() {
        return unit;
    }

    /** What of the usage a product of this kind bills. */
    public SubjectKind subject() {
        return subject;
    }

    /** Whether it is charged once, when ordered or shipped, and not by period. */
    public boolean isOneTime() {
        return this == SET_UP || this == DEVICE || this == PACKAGE;
    }

    /** Whether price books have prices of it. */
    public boolean isInPriceBooks() {
        return this != VOICE;
    }

    /** Follows from the kind alone: licences are never prorated, numbers always (rating.md 3.1, 5.7). */
    public Proration proration() {
        return this == NUMBER_FEE ? Proration.BY_DAYS : Proration.WHOLE_PERIOD;
    }
}
