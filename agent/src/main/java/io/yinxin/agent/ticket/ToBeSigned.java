package io.yinxin.agent.ticket;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Primitive;
import org.jspecify.annotations.Nullable;

/**
 * A structure to be signed, as parsed.
 *
 * @param digest of the document
 * @param sealName where there is a seal in it
 * @param namesSigner whether this kind of structure says who signs
 * @param signers digests of certificates, one of which must be the one that signs
 */
public record ToBeSigned(
        byte[] bytes, byte[] digest, @Nullable String sealName, boolean namesSigner, List<CertificateDigest> signers) {

    /** A certificate by its digest. */
    public record CertificateDigest(String algorithm, byte[] value) {
        boolean isOf(byte[] certificate) throws Refusal {
            return Arrays.equals(value, DigestAlgorithm.ofWire(algorithm).of(certificate));
        }
    }

    /** Takes apart one kind of structure. */
    @FunctionalInterface
    private interface Parser {
        ToBeSigned parse(byte[] bytes, ASN1Primitive structure) throws Refusal;
    }

    private static final Map<String, Parser> PARSERS = Map.of(
            "cms-signed-attributes", SignedAttributes::parse,
            "ses-tbs-sign", SealStructures::parseSignature,
            "ses-seal-info", SealStructures::parseSeal);

    /** @throws Refusal {@code ticket.content}: not exactly one DER structure of this kind */
    public static ToBeSigned parse(String kind, byte[] bytes) throws Refusal {
        Parser parser = PARSERS.get(kind);
        if (parser == null) {
            throw new Refusal(Fault.TICKET_CONTENT, "kind of structure");
        }
        try {
            ASN1Primitive structure = ASN1Primitive.fromByteArray(bytes);
            // BER has many ways to write one thing; what was parsed must be what is signed.
            if (structure == null || !Arrays.equals(structure.getEncoded("DER"), bytes)) {
                throw new Refusal(Fault.TICKET_CONTENT, "not DER");
            }
            return parser.parse(bytes, structure);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refusal(Fault.TICKET_CONTENT, "not a structure of this kind");
        }
    }

    /** @throws Refusal {@code ticket.display-mismatch}: shown is another document than signed */
    void demandSameAs(Ticket.Display display, byte[] shownDigest) throws Refusal {
        if (!Arrays.equals(digest, shownDigest)) {
            throw new Refusal(Fault.TICKET_DISPLAY_MISMATCH, "digest");
        }
        String shown = display.sealName();
        if (sealName != null && !sealName.equals(shown) || sealName == null && shown != null) {
            throw new Refusal(Fault.TICKET_DISPLAY_MISMATCH, "name of the seal");
        }
    }

    /**
     * Where the structure names its signer, it must be this one.
     *
     * @throws Refusal {@code ticket.display-mismatch}: made out for another certificate
     */
    public void demandSigner(byte[] certificate) throws Refusal {
        if (!namesSigner) {
            return;
        }
        for (CertificateDigest signer : signers) {
            if (signer.isOf(certificate)) {
                return;
            }
        }
        throw new Refusal(Fault.TICKET_DISPLAY_MISMATCH, "certificate");
    }
}
