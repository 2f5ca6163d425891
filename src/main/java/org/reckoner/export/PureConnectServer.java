package org.reckoner.export;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * The billing server of the PureConnect tenants, as Global Settings describe it (product.md 2): a bucket or a local folder.
 * A server that exists is well-formed; whether it works, {@link ObjectStore#check} tells. What is malformed is refused with
 * the input's id, which is the component's name here.
 */
public sealed interface PureConnectServer {
    /** What all keys begin with, without a slash at either end; empty for none. */
    String prefix();

    /** Opens the store. Nothing is sent yet. */
    ObjectStore open();

    /** The full key of an object. */
    default String key(String name) {
        return prefix().isEmpty() ? name : prefix() + "/" + name;
    }

    /** A folder of this machine, or one that is mounted here. */
    record Folder(Path folder, String prefix) implements PureConnectServer {
        public Folder {
            if (folder == null || folder.toString().isBlank()) {
                throw invalid("folder", "rule.required");
            }
            folder = folder.toAbsolutePath().normalize();
            prefix = checkedPrefix(prefix);
        }

        @Override
        public ObjectStore open() {
            return new FolderObjectStore(folder);
        }
    }

    /**
     * A bucket of AWS S3 or of a store that speaks its language.
     *
     * @param region where AWS keeps the bucket; a store of one's own mostly takes any
     * @param endpoint the store's address; empty for AWS
     * @param pathStyle the bucket in the address's path, not in its host name; most stores of one's own need it
     * @param accessKey empty for the default chain: environment, profile, the machine's role
     */
    record Bucket(
            String bucket,
            String region,
            Optional<URI> endpoint,
            boolean pathStyle,
            String prefix,
            Optional<AccessKey> accessKey,
            Encryption encryption)
            implements PureConnectServer {
        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
        private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

        public Bucket {
            if (bucket == null || bucket.isBlank()) {
                throw invalid("bucket", "rule.required");
            }
            if (!NAME.matcher(bucket).matches()) {
                throw invalid("bucket", "rule.bucket");
            }
            if (region == null || region.isBlank()) {
                throw invalid("region", "rule.required");
            }
            if (!REGION.matcher(region).matches()) {
                throw invalid("region", "rule.region");
            }
            endpoint.ifPresent(Bucket::checkEndpoint);
            prefix = checkedPrefix(prefix);
        }

        /** The same with a key pair of its own. */
        Bucket with(AccessKey key) {
            return new Bucket(bucket, region, endpoint, pathStyle, prefix, Optional.of(key), encryption);
        }

        @Override
        public ObjectStore open() {
            return new TimedStore(new S3ObjectStore(this, S3Limits.USUAL));
        }

        /** User and password in an address would be shown and logged with it. */
        private static void checkEndpoint(URI endpoint) {
            var scheme = endpoint.getScheme();
            var http = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            if (!http || endpoint.getHost() == null || endpoint.getUserInfo() != null || endpoint.getQuery() != null) {
                throw invalid("endpoint", "rule.endpoint");
            }
        }
    }

    /** A key pair of the store. Its text form keeps the secret to itself. */
    record AccessKey(String id, String secret) {
        public AccessKey {
            if (id == null || id.isBlank()) {
                throw invalid("accessKey", "rule.required");
            }
            if (secret == null || secret.isBlank()) {
                throw invalid("secretKey", "rule.required");
            }
        }

        @Override
        public String toString() {
            return "AccessKey[id=" + id + "]";
        }
    }

    /** How the store encrypts what it keeps. */
    enum Encryption {
        /** As the bucket's own settings say. */
        NONE,
        /** With keys of the store. */
        AES256,
        /** With the default key of AWS KMS. */
        KMS
    }

    private static String checkedPrefix(String prefix) {
        var stripped = prefix == null ? "" : prefix.strip().replaceAll("^/+|/+$", "");
        if (!stripped.isEmpty() && !ObjectKeys.isSafe(stripped)) {
            throw invalid("prefix", "rule.prefix");
        }
        return stripped;
    }

    private static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:server." + field, "key:" + rule);
    }
}
