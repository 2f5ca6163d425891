package org.reckoner.usage;

/** Where a file is on its way in. */
public enum ImportState {
    /** Its bytes are still coming; if they never end, it is forgotten. */
    UPLOADING,
    CHECKING,
    /** The dry run is done; somebody has to choose. */
    CHECKED,
    IMPORTING,
    DONE,
    /** It is no such file, or something broke. */
    FAILED;

    public boolean isRunning() {
        return this == UPLOADING || this == CHECKING || this == IMPORTING;
    }
}
