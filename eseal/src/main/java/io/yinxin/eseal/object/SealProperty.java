package io.yinxin.eseal.object;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * SES_ESPropertyInfo: what the seal says of itself. Times are kept to the second in seals of ours.
 *
 * @param type what kind of seal; see {@link SealKind} for ours, 1 unit and 2 person in version 1
 */
public record SealProperty(
        int type, String name, CertificateList certificates, Instant createDate, Instant validStart, Instant validEnd) {

    static SealProperty read(DerElement element, boolean firstVersion) {
        DerReader in = element.inside();
        SealProperty property = new SealProperty(
                in.next(DerElement.INTEGER, "SES_ESPropertyInfo.type").number(),
                in.next(DerElement.UTF8_STRING, "SES_ESPropertyInfo.name").utf8(),
                firstVersion ? CertificateListCodec.readCertificates(in) : CertificateListCodec.read(in),
                time(in, "SES_ESPropertyInfo.createDate", firstVersion),
                time(in, "SES_ESPropertyInfo.validStart", firstVersion),
                time(in, "SES_ESPropertyInfo.validEnd", firstVersion));
        in.finish("SES_ESPropertyInfo");
        return property;
    }

    /** UTCTime in version 1, but some of its files have GeneralizedTime. */
    private static Instant time(DerReader in, String field, boolean firstVersion) {
        return firstVersion && in.at(DerElement.UTC_TIME)
                ? DerTimes.utc(in.next(DerElement.UTC_TIME, field))
                : DerTimes.generalized(in.next(DerElement.GENERALIZED_TIME, field));
    }

    byte[] der() {
        List<byte[]> parts = new ArrayList<>(List.of(DerWriter.number(type), DerWriter.utf8(name)));
        parts.addAll(CertificateListCodec.der(certificates));
        parts.addAll(List.of(DerWriter.time(createDate), DerWriter.time(validStart), DerWriter.time(validEnd)));
        return DerWriter.sequence(parts);
    }
}
