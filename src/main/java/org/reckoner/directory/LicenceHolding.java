package org.reckoner.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.reckoner.platform.TenantOwned;
import org.reckoner.rating.LicenceLevel;

/** A stretch in which a user held a licence, half-open; one user's never overlap. */
@Entity
@Table(name = "licence_holding")
class LicenceHolding extends TenantOwned {
    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    private LicenceLevel level;

    @Column(name = "held_from")
    private Instant heldFrom;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected LicenceHolding() {}
}
