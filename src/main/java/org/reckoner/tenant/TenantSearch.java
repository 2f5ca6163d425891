package org.reckoner.tenant;

/**
 * What a list of tenants is narrowed to; null means any.
 *
 * @param text a part of the name, of an identifier or of a contact
 * @param breach how far an open licence breach is
 * @param partner a partner's id
 * @param landlord the account of a landlord who looks after them
 */
public record TenantSearch(
        String text,
        Billable billable,
        BillingRegion region,
        TenantState state,
        BreachStage breach,
        Long partner,
        Long landlord) {
    public static final TenantSearch ALL = new TenantSearch(null, null, null, null);

    /** Of any partner and landlord, in breach or not. */
    public TenantSearch(String text, Billable billable, BillingRegion region, TenantState state) {
        this(text, billable, region, state, null, null, null);
    }

    /** Those in breach, so far. */
    public static TenantSearch inBreach(BreachStage stage) {
        return new TenantSearch(null, null, null, null, stage, null, null);
    }
}
