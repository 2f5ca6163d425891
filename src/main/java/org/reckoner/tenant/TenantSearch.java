package org.reckoner.tenant;

/**
 * What a list of tenants is narrowed to; null means any.
 *
 * @param text a part of the name, the external id or the instance id
 */
public record TenantSearch(String text, Billable billable, BillingRegion region, TenantState state) {
    public static final TenantSearch ALL = new TenantSearch(null, null, null, null);
}
