package io.yinxin.audit;

import io.yinxin.platform.crypto.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain record by record and stops at the first that does not fit. Computes the digests itself, byte for
 * byte as {@code audit_digest} of the migration: who can change the table could change that function, too.
 */
final class AuditChain {
    private static final long MICROS = 1_000_000;

    private final SortedMap<Long, byte[]> anchors;
    private byte[] head = new byte[32];
    private long last;
    private @Nullable String broken;

    /** @param anchors digests noted earlier, by number of the record */
    AuditChain(SortedMap<Long, byte[]> anchors) {
        this.anchors = anchors;
    }

    void follow(AuditRecord record) {
        if (broken != null) {
            return;
        }
        broken = finding(record);
        if (broken == null) {
            last = record.seq();
            head = record.hash();
        }
    }

    /** What is wrong with the first record that does not fit, after all were followed; null if all do. */
    @Nullable
    String broken() {
        if (broken == null && !anchors.isEmpty() && anchors.lastKey() > last) {
            return "record " + (last + 1) + " is missing, and all after it: record " + anchors.lastKey()
                    + " has been there";
        }
        return broken;
    }

    /** Records that fit. */
    long last() {
        return last;
    }

    /** Digest of the last record that fits, in hex; to be noted elsewhere. */
    String head() {
        return HexFormat.of().formatHex(head);
    }

    private @Nullable String finding(AuditRecord record) {
        if (record.seq() != last + 1) {
            return "record " + (last + 1) + " is missing";
        }
        if (!MessageDigest.isEqual(record.prevHash(), head)) {
            return "record " + record.seq() + " does not follow the one before it";
        }
        if (!MessageDigest.isEqual(record.hash(), digest(record))) {
            return "record " + record.seq() + " was altered";
        }
        byte[] noted = anchors.get(record.seq());
        if (noted != null && !MessageDigest.isEqual(noted, record.hash())) {
            return "record " + record.seq() + " is not the one that was noted: the chain was written anew";
        }
        return null;
    }

    static byte[] digest(AuditRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(record.seq());
            out.writeLong(record.at().toEpochSecond() * MICROS + record.at().getNano() / 1000);
            write(out, record.accountId() == null ? null : record.accountId().toString());
            write(out, record.actor());
            write(out, record.clientAddress());
            write(out, record.method());
            write(out, record.action());
            write(out, record.subject());
            write(out, record.details());
            write(out, record.result());
            write(out, record.reference());
            out.write(record.prevHash());
            return Sha256.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Length, then value; absent is length -1. */
    private static void write(DataOutputStream out, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
