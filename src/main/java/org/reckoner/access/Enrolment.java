package org.reckoner.access;

import java.io.Serializable;

/**
 * A second factor that waits for its first code.
 *
 * @param secret for people who type it into their app
 * @param address for apps that read it from a picture ({@code otpauth:})
 */
public record Enrolment(String secret, String address) implements Serializable {
    /** Says nothing: secrets do not belong in logs. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}
