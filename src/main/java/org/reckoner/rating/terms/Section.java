package org.reckoner.rating.terms;

/** The sections of an invoice, in their order. */
public enum Section {
    CORE("Core services and fees"),
    CORE_PREPAY("Core services and fees - Prepay"),
    RESOURCES("Resource charges"),
    THIRD_PARTY("Third-party applications"),
    DEVICES("Devices"),
    TELCO("Telco services"),
    TAXES("Taxes");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** The title in English. */
    public String title() {
        return title;
    }

    /** Where the prepay lines of a section's products stand; only the core services have a section for them. */
    public Section prepay() {
        return this == CORE ? CORE_PREPAY : this;
    }
}
