package io.yinxin.eseal.object;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** SES_CertList: who may use the seal. */
public sealed interface CertificateList {

    /** certListType 1. @param ders X.509 in DER, as they are */
    record Certificates(List<byte[]> ders) implements CertificateList {
        public Certificates {
            ders = List.copyOf(ders);
        }
    }

    /** certListType 2. */
    record Digests(List<CertificateDigest> digests) implements CertificateList {
        public Digests {
            digests = List.copyOf(digests);
        }
    }

    /** CertDigestObj. @param type name or object identifier of the algorithm, as written */
    record CertificateDigest(String type, byte[] value) {}

    /** Whether a certificate is in the list. */
    enum Membership {
        LISTED,
        NOT_LISTED,
        /** Not found, but there is a digest by an algorithm nobody here knows. */
        UNKNOWN
    }

    /** @param der the certificate, compared byte by byte or by digest: a renewed one needs a new seal */
    default Membership membership(byte[] der) {
        return switch (this) {
            case Certificates list ->
                list.ders.stream().anyMatch(one -> MessageDigest.isEqual(one, der))
                        ? Membership.LISTED
                        : Membership.NOT_LISTED;
            case Digests list -> membership(list.digests, der);
        };
    }

    private static Membership membership(List<CertificateDigest> digests, byte[] der) {
        boolean unknown = false;
        for (CertificateDigest one : digests) {
            Optional<Digest> digest = Digest.named(one.type);
            if (digest.isPresent() && MessageDigest.isEqual(digest.get().of(der), one.value)) {
                return Membership.LISTED;
            }
            unknown |= digest.isEmpty();
        }
        return unknown ? Membership.UNKNOWN : Membership.NOT_LISTED;
    }
}
