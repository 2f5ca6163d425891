package org.reckoner.event;

import java.time.LocalDate;
import org.reckoner.platform.TenantId;

/** One tenant's one local date: what is claimed, done and recorded as a whole. */
public record WorkUnit(TenantId tenant, LocalDate reportOn) {}
