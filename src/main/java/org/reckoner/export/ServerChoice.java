package org.reckoner.export;

import java.util.Objects;

/**
 * The billing server's settings as they are edited, without its secret.
 *
 * @param accessKey null for the machine's own credentials
 * @param secretKept whether a secret key is stored
 */
public record ServerChoice(
        ServerKind kind,
        String folder,
        String bucket,
        String region,
        String endpoint,
        boolean pathStyle,
        String prefix,
        String accessKey,
        PureConnectServer.Encryption encryption,
        boolean secretKept) {
    /** Whether objects of the same name are the same objects. */
    boolean isSamePlaceAs(ServerChoice other) {
        var sameStore = kind == ServerKind.FOLDER
                ? Objects.equals(folder, other.folder)
                : Objects.equals(bucket, other.bucket) && Objects.equals(endpoint, other.endpoint);
        return kind == other.kind && sameStore && Objects.equals(prefix, other.prefix);
    }
}
