package org.reckoner.tenant;

/** The products a tenant may be licensed for. */
public enum ProductLicence {
    VOICE,
    DIGITAL,
    OUTBOUND_DIALER,
    WORKFORCE_ENGAGEMENT,
    SPEECH_ANALYTICS,
    CALL_RECORDING
}
