package org.reckoner.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** An account's share of a second factor: none, waiting for the first code, or in force. */
@Embeddable
class SecondFactorColumns {
    @Column(name = "totp_secret")
    private String secret;

    @Column(name = "totp_confirmed_at")
    private Instant confirmedAt;

    @Column(name = "totp_step")
    private long step;

    void prepare(String sealedSecret) {
        secret = sealedSecret;
        confirmedAt = null;
        step = 0;
    }

    void confirm(long usedStep, Instant at) {
        step = usedStep;
        confirmedAt = at;
    }

    void remove() {
        prepare(null);
    }

    boolean inForce() {
        return confirmedAt != null;
    }

    String secret() {
        return secret;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
