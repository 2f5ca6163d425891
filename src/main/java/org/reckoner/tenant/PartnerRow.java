package org.reckoner.tenant;

import java.io.Serializable;

/**
 * A partner as lists show it.
 *
 * @param tenants how many tenants are its
 * @param landlords how many landlords it has of its own
 */
public record PartnerRow(long id, String name, String contact, String contactEmail, int tenants, int landlords)
        implements Serializable {}
