package org.reckoner.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.reckoner.platform.TenantId;

/**
 * How entries are chained: the seal of an entry is the SHA-256 of the seal before it, of its place and of all it says, each
 * value with its length, so that no two entries read alike.
 */
final class AuditChain {
    /** The chain of what belongs to no tenant. */
    static final long INSTALLATION = 0;

    /** What the first entry is chained to. */
    static final String BEGINNING = "0".repeat(64);

    private static final int ABSENT = -1;

    private AuditChain() {}

    /** An entry as it is stored. */
    record Entry(
            long id,
            Instant recordedAt,
            Long tenantId,
            Long actorId,
            String actor,
            String action,
            String subject,
            String subjectId,
            String before,
            String after) {}

    static long of(TenantId tenant) {
        return tenant == null ? INSTALLATION : tenant.value();
    }

    /** The seal of an entry behind another one. */
    static String seal(String previous, long position, Entry entry) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        number(digest, position);
        number(digest, entry.id());
        number(digest, entry.recordedAt().getEpochSecond());
        number(digest, entry.recordedAt().getNano());
        text(digest, entry.tenantId() == null ? null : entry.tenantId().toString());
        text(digest, entry.actorId() == null ? null : entry.actorId().toString());
        text(digest, entry.actor());
        text(digest, entry.action());
        text(digest, entry.subject());
        text(digest, entry.subjectId());
        text(digest, entry.before());
        text(digest, entry.after());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void number(MessageDigest digest, long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static void text(MessageDigest digest, String value) {
        if (value == null) {
            number(digest, ABSENT);
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
