package org.reckoner.tenant;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A breach of a tenant's licence (product.md 2). Times are the business clock's.
 *
 * @param openedAt when it opened
 * @param startedAt what the seven days count from: earlier than openedAt where it opened again soon after the last one
 * @param refusedFrom from when log-ins are refused
 * @param activeUsers how many there were when it opened
 * @param usersMax the most that were allowed then, or null for no limit
 * @param expiresOn the licence's last day then, or null for no end
 * @param closedAt when it ended, or null
 * @param ending how it ended, or null
 */
public record Breach(
        BreachCause cause,
        Instant openedAt,
        Instant startedAt,
        Instant refusedFrom,
        int activeUsers,
        Integer usersMax,
        LocalDate expiresOn,
        Instant closedAt,
        BreachEnding ending)
        implements Serializable {
    private static final int GRACE_DAYS = 7;
    private static final int REOPENED_DAYS = 30;

    /**
     * A breach that opens now.
     *
     * @param last the tenant's latest breach, closed, or null: within thirty days of its end its start counts again, unless a
     *     landlord lifted it
     */
    static Breach opening(BreachCause cause, Instant openedAt, LicenceFacts facts, Breach last) {
        var started = last != null && last.countsAgainAt(openedAt, facts.zone()) ? last.startedAt : openedAt;
        return new Breach(
                cause,
                openedAt,
                started,
                plusDays(started, GRACE_DAYS, facts.zone()),
                facts.activeUsers(),
                facts.usersMax(),
                facts.expiresOn(),
                null,
                null);
    }

    private boolean countsAgainAt(Instant opening, ZoneId zone) {
        return ending == BreachEnding.FITS && opening.isBefore(plusDays(closedAt, REOPENED_DAYS, zone));
    }

    /** Days of the tenant's calendar: the hour stays the same over a change of clocks. */
    private static Instant plusDays(Instant from, int days, ZoneId zone) {
        return from.atZone(zone).plusDays(days).toInstant();
    }

    /** How long after it opened the breach ended, or null while it is open. */
    public Duration lasted() {
        return closedAt == null ? null : Duration.between(openedAt, closedAt);
    }

    public BreachStage stageAt(Instant now) {
        return closedAt == null ? BreachStage.at(now, refusedFrom) : null;
    }
}
