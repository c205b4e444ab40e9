package io.yinxin.eseal.object;

import java.util.List;
import java.util.Optional;

/**
 * SES_Signature: a seal used on something, as read. Nothing is known of its worth yet.
 *
 * @param version TBS_Sign.version, whatever it says
 * @param time TBS_Sign.timeInfo
 * @param dataHash digest of what is sealed; for an OFD of its Signature.xml
 * @param propertyInfo where that is found; for an OFD the absolute path
 * @param certificate X.509 of the signer, in DER
 * @param algorithm object identifier of the signer's signature
 * @param signedBytes what the signer signed, as received: TBS_Sign
 * @param timeStamp token over the octets of the signature
 * @param der the whole, as received
 */
public record SealSignature(
        int version,
        Seal seal,
        SigningTime time,
        byte[] dataHash,
        String propertyInfo,
        List<ExtensionData> extensions,
        byte[] certificate,
        String algorithm,
        byte[] signature,
        byte[] signedBytes,
        Optional<byte[]> timeStamp,
        byte[] der) {

    public SealSignature {
        extensions = List.copyOf(extensions);
    }

    /** @throws SealException if it is not a signature of version 1, 4 or 5, exactly and to the last byte */
    public static SealSignature read(byte[] der) {
        DerElement whole = DerReader.whole(der, DerElement.SEQUENCE, "SES_Signature");
        DerReader in = whole.inside();
        DerElement toSign = in.next(DerElement.SEQUENCE, "TBS_Sign");
        // Version 1 has the certificate inside of what is signed, the others have it here.
        boolean first = in.at(DerElement.BIT_STRING);
        SealSignature signature = first ? first(whole, toSign, in) : later(whole, toSign, in);
        in.finish("SES_Signature");
        if (first != (signature.seal.info().version() == SealVersion.V1)) {
            throw new SealException(SealFault.WRONG_VERSION, "TBS_Sign.eseal");
        }
        return signature;
    }

    private static SealSignature first(DerElement whole, DerElement toSign, DerReader in) {
        DerReader tbs = toSign.inside();
        SealSignature signature = new SealSignature(
                tbs.next(DerElement.INTEGER, "TBS_Sign.version").number(),
                Seal.read(tbs.next(DerElement.SEQUENCE, "TBS_Sign.eseal")),
                FirstVersionTime.read(
                        tbs.next(DerElement.BIT_STRING, "TBS_Sign.timeInfo").bits(SealLimits.BIT_STRING)),
                dataHash(tbs),
                tbs.next(DerElement.IA5_STRING, "TBS_Sign.propertyInfo").ia5(),
                List.of(),
                tbs.next(DerElement.OCTET_STRING, "TBS_Sign.cert").octets(SealLimits.CERTIFICATE),
                tbs.next(DerElement.OBJECT_IDENTIFIER, "TBS_Sign.signatureAlgorithm")
                        .objectIdentifier(),
                in.next(DerElement.BIT_STRING, "SES_Signature.signature").bits(SealLimits.SIGNATURE_VALUE),
                toSign.raw(),
                Optional.empty(),
                whole.raw());
        tbs.finish("TBS_Sign");
        return signature;
    }

    private static SealSignature later(DerElement whole, DerElement toSign, DerReader in) {
        DerReader tbs = toSign.inside();
        SealSignature signature = new SealSignature(
                tbs.next(DerElement.INTEGER, "TBS_Sign.version").number(),
                Seal.read(tbs.next(DerElement.SEQUENCE, "TBS_Sign.eseal")),
                new SigningTime.Stated(
                        DerTimes.generalized(tbs.next(DerElement.GENERALIZED_TIME, "TBS_Sign.timeInfo"))),
                dataHash(tbs),
                tbs.next(DerElement.IA5_STRING, "TBS_Sign.propertyInfo").ia5(),
                tbs.more()
                        ? ExtensionData.readList(tbs.next(DerElement.CONTEXT_0_CONSTRUCTED, "TBS_Sign.extDatas"))
                        : List.of(),
                in.next(DerElement.OCTET_STRING, "SES_Signature.cert").octets(SealLimits.CERTIFICATE),
                in.next(DerElement.OBJECT_IDENTIFIER, "SES_Signature.signatureAlgID")
                        .objectIdentifier(),
                in.next(DerElement.BIT_STRING, "SES_Signature.signature").bits(SealLimits.SIGNATURE_VALUE),
                toSign.raw(),
                in.more() ? Optional.of(TimeStamps.read(in, "SES_Signature.timeStamp")) : Optional.empty(),
                whole.raw());
        tbs.finish("TBS_Sign");
        return signature;
    }

    private static byte[] dataHash(DerReader tbs) {
        DerElement element = tbs.next(DerElement.BIT_STRING, "TBS_Sign.dataHash");
        byte[] hash = element.bits(Digest.LONGEST);
        if (hash.length == 0) {
            throw element.fault(SealFault.WRONG_VALUE);
        }
        return hash;
    }
}
