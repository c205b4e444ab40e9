package io.yinxin.agent.ticket;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.ticket.ToBeSigned.CertificateDigest;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Signed attributes of CMS (RFC 5652, 5.3), as they are signed: a SET. The signing certificate (RFC 5035) must be among
 * them, or one certificate of the holder could be exchanged for another afterwards.
 */
final class SignedAttributes {
    private SignedAttributes() {}

    static ToBeSigned parse(byte[] bytes, ASN1Primitive structure) throws Refusal {
        ASN1Set set = ASN1Set.getInstance(structure);
        ASN1Encodable digest = value(set, PKCSObjectIdentifiers.pkcs_9_at_messageDigest);
        ASN1Encodable signing = value(set, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (value(set, PKCSObjectIdentifiers.pkcs_9_at_contentType) == null || digest == null || signing == null) {
            throw new Refusal(Fault.TICKET_CONTENT, "contentType, messageDigest or signingCertificateV2 is missing");
        }
        List<CertificateDigest> signers = List.of(signer(signing));
        return new ToBeSigned(bytes, ASN1OctetString.getInstance(digest).getOctets(), null, true, signers);
    }

    /** SigningCertificateV2: the first certificate is the signer's, others belong to its chain. */
    private static CertificateDigest signer(ASN1Encodable signing) throws Refusal {
        ASN1Sequence certificates =
                ASN1Sequence.getInstance(ASN1Sequence.getInstance(signing).getObjectAt(0));
        ASN1Sequence first = ASN1Sequence.getInstance(certificates.getObjectAt(0));
        // hashAlgorithm is left out where it is SHA-256.
        boolean usual = first.getObjectAt(0) instanceof ASN1OctetString;
        String algorithm = usual
                ? DigestAlgorithm.SHA256.wire()
                : DigestAlgorithm.ofOid(AlgorithmIdentifier.getInstance(first.getObjectAt(0))
                                .getAlgorithm())
                        .wire();
        return new CertificateDigest(
                algorithm,
                ASN1OctetString.getInstance(first.getObjectAt(usual ? 0 : 1)).getOctets());
    }

    /** The one value of an attribute; an attribute twice, or with two values, is not taken. */
    private static @Nullable ASN1Encodable value(ASN1Set set, ASN1ObjectIdentifier type) throws Refusal {
        ASN1Encodable found = null;
        for (ASN1Encodable one : set) {
            Attribute attribute = Attribute.getInstance(one);
            if (attribute.getAttrType().equals(type)) {
                if (found != null || attribute.getAttrValues().size() != 1) {
                    throw new Refusal(Fault.TICKET_CONTENT, "attribute with two values");
                }
                found = attribute.getAttrValues().getObjectAt(0);
            }
        }
        return found;
    }
}
