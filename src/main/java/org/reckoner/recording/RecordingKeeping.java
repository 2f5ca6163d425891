package org.reckoner.recording;

import java.io.Serializable;

/**
 * How long recordings are to be kept.
 *
 * @param keepDays null where the tenant has not said
 * @param version 0 before anybody did
 */
public record RecordingKeeping(Integer keepDays, int version) implements Serializable {
    static final RecordingKeeping UNSAID = new RecordingKeeping(null, 0);
}
