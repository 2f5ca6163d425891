package org.reckoner.tenant;

import java.io.Serializable;

/** A partner to choose. */
public record PartnerName(long id, String name) implements Serializable {}
