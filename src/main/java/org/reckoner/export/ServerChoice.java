package org.reckoner.export;

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
        boolean secretKept) {}
