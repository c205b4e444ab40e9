package io.yinxin.eseal.object;

import io.yinxin.eseal.object.CertificateList.Membership;
import java.util.ArrayList;
import java.util.List;

/** Uses a seal on the digest of something. Whether seal and signer are trusted is for the verifier to say. */
public final class ApplySeal {
    private ApplySeal() {}

    /**
     * TBS_Sign, which the signer signs. The seal goes in as it was received.
     *
     * @param certificate the signer's, X.509 in DER
     * @throws SealException if the outcome would not verify: signer not in the seal, time outside of the validity of seal or
     *     certificate, digest of another length, algorithm not for this key
     */
    public static byte[] toSign(SignatureDraft draft, byte[] certificate, SignatureAlgorithm algorithm) {
        requireSense(draft, algorithm);
        SigningCertificate.read(certificate).requireFit(algorithm, draft.time(), "SES_Signature.cert");
        if (draft.seal().info().property().certificates().membership(certificate) != Membership.LISTED) {
            throw new SealException(SealFault.SIGNER_NOT_IN_SEAL, "SES_Signature.cert");
        }
        List<byte[]> parts = new ArrayList<>(List.of(
                DerWriter.number(draft.seal().info().version().number()),
                draft.seal().der(),
                DerWriter.time(draft.time()),
                DerWriter.bits(draft.dataHash()),
                DerWriter.ia5(draft.propertyInfo())));
        if (!draft.extensions().isEmpty()) {
            parts.add(DerWriter.tagged(ExtensionData.der(draft.extensions())));
        }
        return DerWriter.sequence(parts);
    }

    private static void requireSense(SignatureDraft draft, SignatureAlgorithm algorithm) {
        if (draft.seal().info().version() == SealVersion.V1) {
            throw new SealException(SealFault.WRONG_VERSION, "TBS_Sign.version");
        }
        if (draft.dataHash().length != algorithm.digest().length()) {
            throw new SealException(SealFault.WRONG_VALUE, "TBS_Sign.dataHash");
        }
        SealProperty property = draft.seal().info().property();
        if (draft.time().isBefore(property.validStart()) || draft.time().isAfter(property.validEnd())) {
            throw new SealException(SealFault.OUTSIDE_VALIDITY, "TBS_Sign.timeInfo");
        }
    }

    /**
     * @param toSign as {@link #toSign} gave it
     * @param value of the signer's signature
     * @throws SealException if the value is not of this certificate
     */
    public static SealSignature assemble(
            byte[] toSign, byte[] certificate, SignatureAlgorithm algorithm, byte[] value) {
        byte[] standard = algorithm.standardForm(value);
        SealSignature signature = SealSignature.read(whole(toSign, certificate, algorithm.id(), standard));
        algorithm.verify(SigningCertificate.read(certificate).key(), signature.signedBytes(), signature.signature());
        return signature;
    }

    public static SealSignature sign(SignatureDraft draft, Signing signer) {
        byte[] toSign = toSign(draft, signer.certificate(), signer.algorithm());
        return assemble(toSign, signer.certificate(), signer.algorithm(), signer.sign(toSign));
    }

    /**
     * Adds a time stamp.
     *
     * @param token RFC 3161 token over the octets of the signature
     * @throws SealException TIMESTAMP if it is for something else
     */
    public static SealSignature stamped(SealSignature signature, byte[] token) {
        if (signature.version() == SealVersion.V1.number()) {
            throw new SealException(SealFault.WRONG_VERSION, "SES_Signature.timeStamp");
        }
        TimeStamp.read(token).requireFor(signature.signature());
        return SealSignature.read(whole(
                signature.signedBytes(),
                signature.certificate(),
                signature.algorithm(),
                signature.signature(),
                TimeStamps.der(token)));
    }

    private static byte[] whole(
            byte[] toSign, byte[] certificate, String algorithm, byte[] value, byte[]... timeStamp) {
        List<byte[]> parts = new ArrayList<>(List.of(
                toSign, DerWriter.octets(certificate), DerWriter.objectIdentifier(algorithm), DerWriter.bits(value)));
        parts.addAll(List.of(timeStamp));
        return DerWriter.sequence(parts);
    }
}
