package org.reckoner.access;

/** Whether a key can be used. */
public enum ApiKeyState {
    GOOD,
    EXPIRED,
    REVOKED
}
