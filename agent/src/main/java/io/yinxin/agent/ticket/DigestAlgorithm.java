package io.yinxin.agent.ticket;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Digests of documents. Weaker ones are not signed. */
enum DigestAlgorithm {
    SM3("SM3", GMObjectIdentifiers.sm3, 32),
    SHA256("SHA-256", NISTObjectIdentifiers.id_sha256, 32),
    SHA384("SHA-384", NISTObjectIdentifiers.id_sha384, 48),
    SHA512("SHA-512", NISTObjectIdentifiers.id_sha512, 64);

    private final String wire;
    private final ASN1ObjectIdentifier oid;
    private final int length;

    DigestAlgorithm(String wire, ASN1ObjectIdentifier oid, int length) {
        this.wire = wire;
        this.oid = oid;
        this.length = length;
    }

    String wire() {
        return wire;
    }

    int length() {
        return length;
    }

    byte[] of(byte[] data) {
        ExtendedDigest digest =
                switch (this) {
                    case SM3 -> new SM3Digest();
                    case SHA256 -> new SHA256Digest();
                    case SHA384 -> new SHA384Digest();
                    case SHA512 -> new SHA512Digest();
                };
        digest.update(data, 0, data.length);
        byte[] result = new byte[length];
        digest.doFinal(result, 0);
        return result;
    }

    static DigestAlgorithm ofWire(String wire) throws Refusal {
        return Arrays.stream(values())
                .filter(one -> one.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new Refusal(Fault.TICKET_CONTENT, "digest algorithm"));
    }

    static DigestAlgorithm ofOid(ASN1ObjectIdentifier oid) throws Refusal {
        return Arrays.stream(values())
                .filter(one -> one.oid.equals(oid))
                .findFirst()
                .orElseThrow(() -> new Refusal(Fault.TICKET_CONTENT, "digest algorithm"));
    }
}
