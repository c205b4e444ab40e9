package io.yinxin.eseal.object;

import io.yinxin.eseal.object.CertificateList.CertificateDigest;
import io.yinxin.eseal.object.CertificateList.Certificates;
import io.yinxin.eseal.object.CertificateList.Digests;
import java.util.ArrayList;
import java.util.List;

/** certListType and certList: the first says what the second is, which has no tag of its own. */
final class CertificateListCodec {
    private static final int BY_CERTIFICATE = 1;
    private static final int BY_DIGEST = 2;
    private static final String LIST = "SES_ESPropertyInfo.certList";

    private CertificateListCodec() {}

    static CertificateList read(DerReader in) {
        DerElement type = in.next(DerElement.INTEGER, "SES_ESPropertyInfo.certListType");
        return switch (type.number()) {
            case BY_CERTIFICATE -> readCertificates(in);
            case BY_DIGEST -> readDigests(in);
            default -> throw type.fault(SealFault.WRONG_VALUE);
        };
    }

    /** All there is in version 1. */
    static Certificates readCertificates(DerReader in) {
        List<byte[]> ders = new ArrayList<>();
        for (DerReader list = in.next(DerElement.SEQUENCE, LIST).inside(); list.more(); ) {
            DerElement one = list.next(DerElement.OCTET_STRING, "CertInfoList.cert");
            ders.add(one.octets(SealLimits.CERTIFICATE));
            requireFew(ders);
        }
        return new Certificates(requireSome(ders));
    }

    private static Digests readDigests(DerReader in) {
        List<CertificateDigest> digests = new ArrayList<>();
        for (DerReader list = in.next(DerElement.SEQUENCE, LIST).inside(); list.more(); ) {
            DerReader one = list.next(DerElement.SEQUENCE, "CertDigestObj").inside();
            digests.add(new CertificateDigest(
                    one.next(DerElement.PRINTABLE_STRING, "CertDigestObj.type").printable(),
                    one.next(DerElement.OCTET_STRING, "CertDigestObj.value").octets(Digest.LONGEST)));
            one.finish("CertDigestObj");
            requireFew(digests);
        }
        return new Digests(requireSome(digests));
    }

    private static void requireFew(List<?> list) {
        if (list.size() > SealLimits.CERTIFICATES) {
            throw new SealException(SealFault.TOO_LARGE, LIST);
        }
    }

    private static <T> List<T> requireSome(List<T> list) {
        if (list.isEmpty()) {
            throw new SealException(SealFault.WRONG_VALUE, LIST);
        }
        return list;
    }

    static List<byte[]> der(CertificateList list) {
        return switch (list) {
            case Certificates all -> {
                List<byte[]> items = all.ders().stream().map(DerWriter::octets).toList();
                yield List.of(DerWriter.number(BY_CERTIFICATE), DerWriter.sequence(items));
            }
            case Digests all -> {
                List<byte[]> items = all.digests().stream()
                        .map(one -> DerWriter.sequence(DerWriter.printable(one.type()), DerWriter.octets(one.value())))
                        .toList();
                yield List.of(DerWriter.number(BY_DIGEST), DerWriter.sequence(items));
            }
        };
    }
}
