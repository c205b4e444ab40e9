package io.yinxin.eseal.object;

import java.util.Optional;

/**
 * SESeal: an electronic seal, as read. Nothing is known of its worth yet.
 *
 * @param makerCertificate X.509 of the maker of the seal, in DER
 * @param algorithm object identifier of the maker's signature
 * @param signedBytes what the maker signed, as received
 * @param timeStamp token over the signed value; version 5 only
 * @param der the whole, as received
 */
public record Seal(
        SealInfo info,
        byte[] makerCertificate,
        String algorithm,
        byte[] signedValue,
        byte[] signedBytes,
        Optional<byte[]> timeStamp,
        byte[] der) {
    private static final int LONGEST = 5;

    /** @throws SealException if it is not a seal of version 1, 4 or 5, exactly and to the last byte */
    public static Seal read(byte[] der) {
        return read(DerReader.whole(der, DerElement.SEQUENCE, "SESeal"));
    }

    static Seal read(DerElement element) {
        int size = size(element);
        DerReader in = element.inside();
        DerElement info = in.next(DerElement.SEQUENCE, "SES_SealInfo");
        Seal seal = size == 2 ? first(element, info, in) : later(element, info, in, size);
        in.finish("SESeal");
        return seal;
    }

    /** The number of items tells version 1 from the others, and 5 with a time stamp from 4. */
    private static int size(DerElement element) {
        int size = 0;
        for (DerReader in = element.inside(); in.more() && size <= LONGEST; size++) {
            in.skip("SESeal");
        }
        return size;
    }

    private static Seal first(DerElement element, DerElement info, DerReader in) {
        DerReader sign = in.next(DerElement.SEQUENCE, "SES_SignInfo").inside();
        DerElement certificate = sign.next(DerElement.OCTET_STRING, "SES_SignInfo.cert");
        DerElement algorithm = sign.next(DerElement.OBJECT_IDENTIFIER, "SES_SignInfo.signatureAlgorithm");
        DerElement value = sign.next(DerElement.BIT_STRING, "SES_SignInfo.signData");
        sign.finish("SES_SignInfo");
        return new Seal(
                SealInfo.read(info, SealVersion.V1),
                certificate.octets(SealLimits.CERTIFICATE),
                algorithm.objectIdentifier(),
                value.bits(SealLimits.SIGNATURE_VALUE),
                DerWriter.sequence(info.raw(), certificate.raw(), algorithm.raw()),
                Optional.empty(),
                element.raw());
    }

    private static Seal later(DerElement element, DerElement info, DerReader in, int size) {
        SealVersion version = SealInfo.version(info);
        boolean stamped = size == LONGEST;
        if (version == SealVersion.V1 || stamped && version != SealVersion.V5) {
            throw new SealException(SealFault.WRONG_VERSION, "SES_Header.version");
        }
        SealInfo read = SealInfo.read(info, version);
        return new Seal(
                read,
                in.next(DerElement.OCTET_STRING, "SESeal.cert").octets(SealLimits.CERTIFICATE),
                in.next(DerElement.OBJECT_IDENTIFIER, "SESeal.signAlgID").objectIdentifier(),
                in.next(DerElement.BIT_STRING, "SESeal.signedValue").bits(SealLimits.SIGNATURE_VALUE),
                read.der(),
                stamped ? Optional.of(TimeStamps.read(in, "SESeal.timeStamp")) : Optional.empty(),
                element.raw());
    }
}
