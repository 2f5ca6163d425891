package org.reckoner.accessgroup;

import java.io.Serializable;

/** A team in a group, with how many are in it. */
public record GroupTeam(long id, String name, int members) implements Serializable {}
