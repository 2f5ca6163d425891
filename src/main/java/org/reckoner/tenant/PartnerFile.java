package org.reckoner.tenant;

import java.io.Serializable;

/**
 * A partner as it is edited.
 *
 * @param version what the caller saw, to be given back when saving
 */
public record PartnerFile(long id, int version, PartnerDetails details) implements Serializable {}
